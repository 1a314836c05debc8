import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { personVersion } from '../../../cloud/db/schema/people'
import { contract, type Action, type Input } from '../../../contract'
import type { CaseBody } from '../../../contract/packed'
import { callAs, replyAs } from '../../support/callAs'
import { aFamilyProgramme, aRelative } from '../../support/family'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, anOrganiser, NOW, type Asker } from '../../support/people'
import { A_NAME, aPledgeText } from '../../support/pledge'
import { anEnrolment, anEvent, aProgramme, article, aStep, film } from '../../support/programme'
import { aCase, aFilm } from '../../support/study'

const BODY: CaseBody = { role: '', sections: [], questions: [], laws: [] }

/** A family member, and four items: public, named by the family programme, only for officials. */
async function aFamily(db: Db) {
  const { slug: open } = await aCase(db, 600, { body: BODY, access: 'public' })
  const { slug: named } = await aCase(db, 600, { body: BODY, access: 'members' })
  const { slug: closed } = await aCase(db, 600, { body: BODY, access: 'members' })
  const shown = { article: named, chapters: [], slides: [], video: null, poster: null }
  const { slug: namedFilm } = await aFilm(db, 60, { body: shown, access: 'members' })
  const { slug: closedFilm } = await aFilm(db, 60, { body: shown, access: 'members' })
  const texts = await aFamilyProgramme(db, [article(named), film(namedFilm)])
  const official = await aMember(db)
  const relative = await aRelative(db, official)
  await callAs(db, relative, 'family.home', {})
  return { ...texts, open, named, closed, namedFilm, closedFilm, official, relative }
}

describe('a family member', () => {
  it('sees and studies public content and what the family programme names, and nothing else', () =>
    inDb(async (db) => {
      const { relative, open, named, closed, namedFilm, closedFilm } = await aFamily(db)
      const slugs = (await callAs(db, relative, 'content.list', {})).items.map(({ slug }) => slug)
      expect(new Set(slugs)).toEqual(new Set([open, named, namedFilm]))
      for (const slug of [open, named]) {
        expect(await callAs(db, relative, 'content.article', { slug })).toMatchObject({ slug })
        expect(await callAs(db, relative, 'study.open', { kind: 'article', slug })).toMatchObject({
          version: 1,
        })
      }
      await callAs(db, relative, 'study.open', { kind: 'film', slug: namedFilm })
      for (const [kind, slug] of [
        ['article', closed],
        ['film', closedFilm],
        ['transcript', closedFilm],
      ] as const) {
        await expect(callAs(db, relative, 'study.open', { kind, slug })).rejects.toThrow('missing')
        const detail = kind === 'article' ? 'content.article' : 'content.film'
        await expect(callAs(db, relative, detail, { slug })).rejects.toThrow('missing')
      }
    }))

  it('opens the texts of the family programme alone', () =>
    inDb(async (db) => {
      const { relative, initiative, pledge } = await aFamily(db)
      for (const slug of [initiative, pledge])
        expect(await callAs(db, relative, 'pledge.open', { slug })).toMatchObject({ text: { slug } })
      const slug = await aPledgeText(db)
      await expect(callAs(db, relative, 'pledge.open', { slug })).rejects.toThrow('missing')
    }))

  it('keeps no more than what is public once the last bond has ended', () =>
    inDb(async (db) => {
      const { relative, open, named, namedFilm, pledge } = await aFamily(db)
      const { session } = await callAs(db, relative, 'study.open', { kind: 'film', slug: namedFilm })
      const { draft } = await callAs(db, relative, 'pledge.open', { slug: pledge })
      await callAs(db, relative, 'family.unbind', { bond: relative.bond })
      const { items } = await callAs(db, relative, 'content.list', {})
      expect(items.map(({ slug }) => slug)).toEqual([open])
      await expect(callAs(db, relative, 'study.open', { kind: 'article', slug: named })).rejects.toThrow(
        'missing',
      )
      await expect(callAs(db, relative, 'pledge.open', { slug: pledge })).rejects.toThrow('missing')
      const signing = { draft, strokes: A_NAME, endReached: true as const }
      expect((await replyAs(db, relative, 'pledge.sign', signing)).ok).toBe(false)
      await callAs(db, relative, 'study.close', { session })
    }))

  it('who is an official too loses nothing by it', () =>
    inDb(async (db) => {
      const { closed, relative } = await aFamily(db)
      const official = await aMember(db)
      await db.execute(sql`update bond set "relative" = ${official.id} where "id" = ${relative.bond}`)
      expect(await callAs(db, official, 'content.article', { slug: closed })).toMatchObject({ slug: closed })
    }))
})

/** Every call that only liaisons and organisers may make and that changes nothing. */
const LISTS = (Object.keys(contract) as Action[]).filter((action) => {
  const spec: { role: string; audited?: boolean } = contract[action]
  return (spec.role === 'liaison' || spec.role === 'organiser') && !spec.audited
})

const ofOffices = async (db: Db, who: Asker, words: Record<string, Record<string, unknown>>) => {
  const said: [Action, string][] = []
  for (const action of LISTS) {
    const input = (words[action] ?? {}) as Input<typeof action>
    const reply = await replyAs(db, who, action, input)
    // A question that is not understood would prove nothing.
    expect([action, !reply.ok && reply.code === 'input' && reply.message]).toEqual([action, false])
    said.push([action, JSON.stringify(reply)])
  }
  return said
}

describe('no office', () => {
  it('lists a family member, or what a family follows', () =>
    inDb(async (db) => {
      const { slug, official, relative, pledge } = await aFamily(db)
      const { unit, name } = relative
      // As if the roster had once known them.
      const words = { position: '', level: '其他', groups: [], head: false }
      await db.insert(personVersion).values({ person: relative.id, since: '2020-01-01', unit, ...words })
      const lesson = await aProgramme(db, [aStep({ kind: 'assembly' })])
      const enrolment = await anEnrolment(db, official, lesson)
      const event = await anEvent(db, { openedAt: NOW, startsAt: NOW, programme: lesson })
      await callAs(db, relative, 'pledge.defer', { id: v7(), slug: pledge, to: null, reason: null })
      const { draft } = await callAs(db, relative, 'pledge.open', { slug: pledge })
      await callAs(db, relative, 'pledge.sign', { draft, strokes: A_NAME, endReached: true })
      const asked = {
        'people.roster': { query: name },
        'people.person': { id: relative.id },
        'people.requests': { open: true },
        'people.suggestions': { open: true },
        'programme.candidates': { programme: lesson, query: name },
        'programme.units': { programme: slug },
        'programme.people': { programme: slug, query: name },
        'programme.evidence': { enrolment },
        'event.board': { id: event },
        'event.attendances': { id: event, query: name },
        'event.signed': { id: event },
        'study.handed': { query: name },
        'pledge.deferrals': { open: true },
        'pledge.hall': { event },
        'content.drafts': {},
        'family.signed': { query: official.name },
      }
      for (const who of [await aLiaison(db, unit), await anOrganiser(db)])
        for (const [action, text] of await ofOffices(db, who, asked)) {
          expect([action, text.includes(name)]).toEqual([action, false])
          // The signed pledge itself is the one thing of the family that an organiser opens.
          if (action !== 'family.signed')
            expect([action, text.includes(relative.id)]).toEqual([action, false])
        }
      const { items } = await callAs(db, await anOrganiser(db), 'people.roster', { unit })
      expect(items.map(({ id }) => id)).toContain(official.id)
    }))

  it('writes about a family member', () =>
    inDb(async (db) => {
      const { slug, official, relative } = await aFamily(db)
      const organiser = await anOrganiser(db)
      const event = await anEvent(db, { openedAt: NOW, startsAt: NOW })
      const lesson = await aProgramme(db, [aStep({ kind: 'talk' })])
      const own = await aPledgeText(db)
      const { id: person, unit, name } = relative
      const words = { position: '科员', level: '其他' as const, appointment: '其他' as const, groups: [] }
      const day = { appointedOn: null, head: false, left: false, on: '2026-11-23' }
      const span = { startsOn: '2026-11-23', dueOn: '2026-12-23' }
      const tries: [Action, object][] = [
        ['people.savePerson', { id: person, name, unit, ...words, ...day }],
        ['people.invite', { people: [person] }],
        ['people.unbind', { person, reason: '换了手机' }],
        ['people.grant', { person, role: 'organiser', unit: null }],
        ['programme.enrol', { programme: lesson, people: [person], ...span }],
        ['programme.enrol', { programme: slug, people: [official.id], ...span }],
        ['event.mark', { event, person, happenedAt: NOW.toISOString(), reason: '现场到会' }],
        ['pledge.recordPaper', { id: v7(), person, slug: own, signedOn: '2026-11-20' }],
      ]
      for (const [action, input] of tries) {
        const reply = await replyAs(db, organiser, action, input as Input<Action>)
        expect([action, !reply.ok && reply.code]).toEqual([action, 'missing'])
      }
    }))
})
