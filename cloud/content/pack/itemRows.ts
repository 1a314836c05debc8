import type { Film, Reader, Story } from '../../../contract/pack'
import type { Case, CaseBody, FilmBody, Pack, ReaderBody, StoryBody } from '../../../contract/packed'
import type { item } from '../../db/schema/content'
import { fold } from '../fold'
import { leansOf, leansOfFilm } from './leans'
import { caseTexts, charsOf, filmTexts, storyTexts } from './measure'
import { sha256 } from '../../sha256'

type Row = typeof item.$inferInsert
/** An item as the pack has it, before a version and a state are given to it. */
export type PackItem = Omit<Row, 'version' | 'state' | 'importedAt' | 'confirmedBy'>
type Unhashed = Omit<PackItem, 'hash' | 'place' | 'body'> & { body: unknown }

const caseRow = (one: Case, pack: Pack): Unhashed => {
  const body: CaseBody = {
    role: one.role,
    sections: one.sections,
    laws: one.laws.map(({ law, article }, index) => {
      const bullet = one.lawTexts[index] ?? ''
      return { law, no: article ?? '', text: bullet.slice(bullet.indexOf('：') + 1) }
    }),
    questions: one.questions,
  }
  const { slug, title, category, summary, minutes, kind, access, fiction } = one
  const searchText = fold([title, kind, one.role, summary, ...caseTexts(one)].join(' '))
  const chars = charsOf(caseTexts(one))
  const leans = leansOf(one, pack.laws)
  return { kind: 'case', slug, title, category, summary, minutes, cover: kind, access, fiction, body, chars, searchText, leans }
}

const storyRow = (one: Story): Unhashed => {
  const { slug, title, theme, minutes, access, person, era, source, text, thought } = one
  const body: StoryBody = { person, era, source, text, thought }
  const summary = `${era} · ${person}`
  const searchText = fold([title, theme, summary, source, ...storyTexts(one)].join(' '))
  const chars = charsOf(storyTexts(one))
  const shared = { slug, title, summary, minutes, access, body, chars, searchText }
  return { kind: 'story', category: theme, cover: theme, fiction: false, leans: [], ...shared }
}

const readerRow = (one: Reader, pack: Pack): Unhashed => {
  const { slug, title, category, intro, minutes, access, cases } = one
  const body: ReaderBody = { cases }
  const chars = charsOf(pack.cases.filter((item) => cases.includes(item.slug)).flatMap(caseTexts))
  const shared = { slug, title, category, summary: intro, minutes, access, body, chars }
  return { kind: 'reader', cover: category, fiction: true, leans: [], searchText: fold(`${title} ${category} ${intro}`), ...shared }
}

/** The key of a film's file: another file, another key, so that it may be kept for ever. Null: there is no file. */
export const mediaKey = (slug: string, end: 'mp4' | 'jpg', media: Pack['media']): string | null => {
  const hash = media[`${slug}.${end}`]
  return hash ? `films/${slug}-${hash.slice(0, 12)}.${end}` : null
}

const filmRow = (one: Film, pack: Pack): Unhashed => {
  const { slug, title, article, seconds, slides, chapters } = one
  const told = pack.cases.find((item) => item.slug === article)
  const video = mediaKey(slug, 'mp4', pack.media)
  const body: FilmBody = { article, slides, chapters, video, poster: mediaKey(slug, 'jpg', pack.media) }
  const searchText = fold([title, ...filmTexts(one)].join(' '))
  const shared = { slug, title, seconds, body, searchText, chars: charsOf(filmTexts(one)), minutes: Math.ceil(seconds / 60) }
  const words = { category: '', summary: told?.summary ?? '', cover: told?.kind ?? '' }
  return { kind: 'film', access: one.access ?? 'members', fiction: true, leans: leansOfFilm(one, pack), ...words, ...shared }
}

/** Cases in the order in which the readers take them, then the rest. */
function inReadingOrder({ cases, readers }: Pack): Case[] {
  const order = readers.flatMap((reader) => reader.cases)
  const rank = ({ slug }: Case) => (order.includes(slug) ? order.indexOf(slug) : order.length)
  return [...cases].sort((a, b) => rank(a) - rank(b))
}

/** The rows of the pack, each with the hash of all that may make a new version: its words, and what has to be rechecked. */
export function itemRows(pack: Pack): PackItem[] {
  const rechecks = new Map(pack.laws.map(({ slug, recheck }) => [slug, recheck]))
  const rows = [
    ...inReadingOrder(pack).map((one) => caseRow(one, pack)),
    ...pack.readers.map((one) => readerRow(one, pack)),
    ...pack.films.map((one) => filmRow(one, pack)),
    ...pack.stories.map(storyRow),
  ]
  return rows.map((row, place) => {
    const whole = JSON.stringify([row, row.leans.map((law) => rechecks.get(law))])
    return { ...row, place, hash: sha256(whole) }
  })
}
