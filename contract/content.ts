import { z } from 'zod'
import { call } from './call'
import { CATEGORIES } from './limits'
import { cursor, day, nothing, ok, page, slug } from './shape'

const category = z.enum(CATEGORIES)
const kind = z.enum(['case', 'story', 'reader', 'film'])
const access = z.enum(['public', 'members'])

/** One line of a list; `read` is the asking person's own. */
const card = z.object({
  kind,
  slug,
  title: z.string(),
  /** 案例剖析类 and so on for cases and readers, the theme for a story, empty for a film. */
  category: z.string(),
  summary: z.string(),
  minutes: z.int(),
  /** What the cover is composed from: the case's kind, a story's theme. */
  cover: z.string(),
  access,
  fiction: z.boolean(),
  read: z.enum(['none', 'some', 'done']),
  favourite: z.boolean(),
  publishedOn: day,
})

/** A link to the law index. `no` is empty where the number has not been checked. */
const lawLink = z.object({
  law: slug,
  short: z.string(),
  no: z.string(),
  gist: z.string(),
  recheck: z.string().nullable(),
})

const article = card.extend({
  version: z.int(),
  role: z.string(),
  sections: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
  /** Characters counted for the reading rule. */
  chars: z.int(),
  laws: z.array(lawLink),
  questions: z.array(z.string()),
  source: z.string().nullable(),
})

const film = card.extend({
  version: z.int(),
  seconds: z.int(),
  /** The case the film tells. */
  article: slug.nullable(),
  chapters: z.array(z.object({ at: z.int(), title: z.string() })),
  transcript: z.array(
    z.object({
      at: z.int(),
      seconds: z.int(),
      heading: z.string(),
      text: z.string(),
      narration: z.string(),
      picture: z.string(),
    }),
  ),
  chars: z.int(),
  /** Signed, expiring addresses; null where films are switched off: the transcript stands in. */
  video: z.string().nullable(),
  poster: z.string().nullable(),
})

const lawEntry = z.object({
  law: slug,
  title: z.string(),
  short: z.string(),
  issuer: z.string(),
  inForce: day,
  recheck: z.string().nullable(),
  articles: z.array(
    z.object({
      no: z.string(),
      gist: z.string(),
      checked: z.boolean(),
      how: z.string(),
      checkedOn: day.nullable(),
    }),
  ),
})

export const content = {
  'content.list': call({
    role: 'guest',
    input: z.object({
      kind: kind.optional(),
      category: category.optional(),
      /** All words must stand in the title or the text. */
      query: z.string().trim().max(40).optional(),
      favourite: z.boolean().optional(),
      unread: z.boolean().optional(),
      cursor,
    }),
    output: page(card),
  }),
  'content.article': call({
    role: 'guest',
    /** `version`: an earlier one, as a reading record kept it. */
    input: z.object({ slug, version: z.int().min(1).optional() }),
    output: article,
  }),
  'content.reader': call({
    role: 'guest',
    input: z.object({ slug }),
    output: card.extend({ version: z.int(), cases: z.array(card) }),
  }),
  'content.film': call({ role: 'guest', input: z.object({ slug }), output: film }),
  'content.law': call({ role: 'guest', input: z.object({ law: slug }), output: lawEntry }),
  /** The next case the person has not finished, in the order of the readers; null when all are read. */
  'content.next': call({
    role: 'member',
    input: z.object({ reader: slug.optional(), after: slug.optional() }),
    output: z.object({ next: card.nullable() }),
  }),
  'content.favour': call({ role: 'member', input: z.object({ kind, slug, on: z.boolean() }), output: ok }),
  /** What waits for an organiser: it leans on a law to be checked again. */
  'content.drafts': call({
    role: 'organiser',
    input: nothing,
    output: z.object({
      items: z.array(z.object({ kind, slug, title: z.string(), version: z.int(), why: z.array(z.string()) })),
    }),
  }),
  'content.confirm': call({
    role: 'organiser',
    audited: true,
    input: z.object({ kind, slug, version: z.int().min(1) }),
    output: ok,
  }),
}
