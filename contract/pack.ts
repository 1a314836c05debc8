import { z } from 'zod'
import { CATEGORIES } from './limits'
import { day, slug } from './shape'

/**
 * The files of the content pack (`content/`). Only import and check parse with these; no call uses them, so the
 * verbs may trust what the tables hold.
 */

export const text = z.string().trim().min(1)
export const minutes = z.int().min(1).max(600)
const seconds = z.int().min(1).max(3600)
/** 第三条, 第三百八十八条之一; empty where the rule is not numbered or the number was not found. */
const articleNo = z.string().regex(/^(第[一二三四五六七八九十百千零]+条(之[一二三四五六七八九十]+)?)?$/)

export const ACCESS = ['public', 'members'] as const
const access = z.enum(ACCESS)

/** A rule that a case leans on; without an article it is the rule as a whole. */
const lawRef = z.strictObject({ law: slug, article: articleNo.optional() })

/** The sections of a case, all of them, in this order. */
export const CASE_SECTIONS = [
  '基本情况',
  '违纪违法事实',
  '处理结果',
  '原因剖析',
  '警示与思考',
  '法条链接',
  '讨论题',
] as const
export type CaseSection = (typeof CASE_SECTIONS)[number]

/** What stands between the `---` lines of `cases/<slug>.md`. Every case is fiction and says so. */
export const caseFront = z.strictObject({
  slug,
  title: text.max(30),
  category: z.enum(CATEGORIES),
  kind: text.max(20),
  role: text.max(40),
  summary: text.max(140),
  minutes,
  laws: z.array(lawRef).min(1),
  fiction: z.literal(true),
  access,
})

/** `readers.json`: an ordered set of cases of one category. */
export const reader = z.strictObject({
  slug,
  title: text.max(30),
  category: z.enum(CATEGORIES),
  intro: text.max(200),
  cases: z.array(slug).min(1),
  minutes,
  access,
})

/** `stories.json`: a short tale from the histories, with its source. */
export const story = z.strictObject({
  slug,
  title: text.max(30),
  person: text.max(20),
  era: text.max(20),
  theme: text.max(10),
  text: z.array(text).min(1),
  source: text.max(60),
  thought: text.max(80),
  minutes,
  access,
})

const lawArticle = z
  .strictObject({
    no: articleNo,
    gist: text.max(200),
    /** false: shown without its number. */
    checked: z.boolean(),
    /** How it was checked, or what is missing. */
    how: text.max(60),
    /** The day on which it was last looked at. */
    checkedOn: day,
  })
  .refine((article) => !/[a-z0-9-]+\.[a-z]{2,}/i.test(article.how), '核对方式里不写网址')

/** `laws.json`: the law index. Gists only; the texts are not ours to carry. */
export const law = z.strictObject({
  slug,
  title: text,
  short: text.max(20),
  issuer: text,
  inForce: day,
  note: text.optional(),
  /** What has to be looked up again before anything that leans on this rule may be relied on. */
  recheck: text.optional(),
  articles: z.array(lawArticle).min(1),
})

const slide = z.strictObject({
  seconds,
  heading: text.max(20),
  text: text.max(60),
  narration: text.max(120),
  /** What the picture shows, for the transcript. */
  picture: text.max(120),
})

/** `films/<slug>.json`; `<slug>.mp4`, `.vtt` and `.jpg` stand beside it, all of them or (not made yet) none. */
export const film = z.strictObject({
  slug,
  title: text.max(30),
  article: slug,
  seconds,
  access: access.optional(),
  slides: z.array(slide).min(1),
  chapters: z.array(z.strictObject({ at: z.int().min(0), title: text.max(20) })).min(1),
})

/** How a version differs from the one before: a correction leaves signatures standing, a material one may ask again. */
export const CHANGES = ['first', 'correction', 'material'] as const

/** `pledges.json`: the texts to sign. What was published never changes: an edit is a new version and says what it is. */
export const pledge = z
  .strictObject({
    slug,
    title: text.max(30),
    audience: text.max(60),
    version: z.int().min(1),
    change: z.enum(CHANGES),
    preamble: text.max(400),
    articles: z.array(text.max(200)).min(1).max(20),
    closing: text.max(400),
    /** Overrides the time computed from its length. */
    minReadSeconds: z.int().min(10).max(600).optional(),
  })
  .refine(({ version, change }) => (version === 1) === (change === 'first'), {
    path: ['change'],
    message: '第一版写 first，以后各版写 correction（勘误）或 material（实质修改）',
  })

/** `letters.json`: the prepared lines of 家书, of which a family member may choose one. */
export const letter = z.strictObject({ slug, text: text.max(60) })

export type PledgeText = z.infer<typeof pledge>
export type Letter = z.infer<typeof letter>
export type Reader = z.infer<typeof reader>
export type Story = z.infer<typeof story>
export type Law = z.infer<typeof law>
export type Film = z.infer<typeof film>
