import { inArray } from 'drizzle-orm'
import type { CaseBody, StoryBody } from '../../contract/packed'
import type { Db } from '../db/db'
import { law } from '../db/schema/content'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { shown } from './cards'

/** The links of a case; an article that was not checked goes without its number. */
async function links(db: Db, refs: CaseBody['laws']) {
  if (refs.length === 0) return []
  const slugs = refs.map((ref) => ref.law)
  const rows = await db.select().from(law).where(inArray(law.slug, slugs))
  return refs.flatMap((ref) => {
    const entry = rows.find(({ slug }) => slug === ref.law)
    const checked = entry?.articles.some(({ no, checked }) => no === ref.no && checked)
    if (!entry) return []
    return [{ law: ref.law, short: entry.short, no: checked ? ref.no : '', gist: ref.text, recheck: entry.recheck }]
  })
}

/** A case or a story; a named version only by those on the roster, for what they once read. */
export const article: Verb<'content.article'> = async ({ db, me }, { slug, version }) => {
  const found = await shown<CaseBody | StoryBody>(db, me, ['case', 'story'], slug, version)
  if (!found) throw new Fault('missing', '没有找到这篇文章，可能已经更新或者撤下。')
  const { card, body, chars } = found
  const whole = { ...card, version: found.version, chars }
  if ('sections' in body) {
    const { role, sections, questions } = body
    return { ...whole, role, sections, questions, laws: await links(db, body.laws), source: null }
  }
  const { person, era, source, text, thought } = body
  const sections = [{ heading: '', paragraphs: text }]
  return { ...whole, role: `${era} · ${person}`, sections, questions: [thought], laws: [], source }
}
