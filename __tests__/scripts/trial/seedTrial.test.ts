import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../../cloud/db/db'
import { enrolment } from '../../../cloud/db/schema/programme'
import { ledger, signing } from '../../../cloud/db/schema/pledge'
import { person, personVersion, unit } from '../../../cloud/db/schema/people'
import { castOf } from '../../../scripts/trial/cast'
import { seedTrial } from '../../../scripts/trial/seedTrial'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { NOW } from '../../support/people'
import { aTrial, tryAs } from '../../support/trial'

const trial = { config: { trial: true } }

const COUNTED =
  'unit person account enrolment talk talk_reply attendance record completion event voided reflection'

async function counts(db: Db) {
  const all: Record<string, number> = {}
  for (const table of COUNTED.split(' ')) {
    const { rows } = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)}`,
    )
    all[table] = rows[0]?.n ?? 0
  }
  return all
}

describe('the trial', () => {
  it('has 60 people in 8 units, two of them stations below a town, each with the words of the past', () =>
    inDb(async (db) => {
      await aTrial(db)
      expect(await counts(db)).toMatchObject({ unit: 8, person: 60 })
      const below = await db
        .select()
        .from(unit)
        .where(sql`${unit.parent} is not null`)
      expect(below).toHaveLength(2)
      const past = await db.selectDistinct({ person: personVersion.person }).from(personVersion)
      expect(past).toHaveLength(60)
    }))

  it('seeded again makes nothing new', () =>
    inDb(async (db) => {
      await aTrial(db)
      const first = await counts(db)
      await seedTrial(db, NOW)
      expect(await counts(db)).toEqual(first)
    }))

  it('tells the same history from the same start', async () => {
    const told: string[][] = []
    for (let time = 0; time < 2; time += 1)
      await inDb(async (db) => {
        await aTrial(db)
        const rows = await db.select({ id: enrolment.id }).from(enrolment).orderBy(enrolment.id)
        told.push(rows.map(({ id }) => id))
      })
    expect(told[0]).toHaveLength(44)
    expect(told[1]).toEqual(told[0])
  })

  it('lets an official go on in the middle: a talk to confirm, an assembly that is open, something to watch and read', () =>
    inDb(async (db) => {
      await aTrial(db)
      const { courses } = await callAs(db, await tryAs(db, 'official'), 'programme.mine', {})
      const [talk, assembly, film, reading, pledge] = courses[0]?.steps ?? []
      expect(talk).toMatchObject({ state: 'doing', talk: { reply: null } })
      expect(assembly).toMatchObject({ state: 'todo', event: { open: true } })
      expect(film?.items.map(({ done }) => done)).toEqual([true, false])
      expect(reading?.items.map(({ done }) => done)).toEqual([true, true, true, false])
      expect(pledge).toMatchObject({ state: 'locked', pledge: { slug: 'pre-appointment', signing: null } })
    }))

  it('shows the organiser people who finished, who are overdue, and who is only beginning', () =>
    inDb(async (db) => {
      await aTrial(db)
      const organiser = await tryAs(db, 'organiser')
      const of = (show: 'overdue' | 'done' | 'open') =>
        callAs(db, organiser, 'programme.people', { programme: 'first-lesson', show })
      expect((await of('overdue')).items.map(({ name }) => name).sort()).toEqual(['尹秀英', '蒋欣然'].sort())
      expect((await of('done')).next).not.toBeNull()
      expect((await of('open')).items.map(({ name }) => name)).toContain('何静')
    }))

  it('has the classes before this one sign on paper, entered by somebody else; no row of the ledger is made up', () =>
    inDb(async (db) => {
      await aTrial(db)
      const { rows } = await db.execute<{ own: boolean; kept: boolean }>(sql`
        select a."person" = r."person" own, r."happenedOn" between e."startsOn" and e."dueOn" kept
        from record r join account a on a."id" = r."enteredBy" join enrolment e on e."id" = r."enrolment"
        where r."step" = 'pledge' and r."way" = 'paper'`)
      const before = castOf(NOW).players.filter((player) => player.class && player.class !== 'D')
      expect(rows).toHaveLength(before.length)
      expect(rows.every(({ own, kept }) => !own && kept)).toBe(true)
      expect(await db.$count(ledger)).toBe(await db.$count(signing))
    }))

  it('gives the liaison the own town and its stations only', () =>
    inDb(async (db) => {
      await aTrial(db)
      const { items } = await callAs(db, await tryAs(db, 'liaison'), 'people.units', {})
      expect(items.map(({ name }) => name).sort()).toEqual(
        ['青石镇人民政府', '青石镇水利站', '青石镇财政所'].sort(),
      )
    }))

  it('keeps an assembly open on later days too', () =>
    inDb(async (db) => {
      await aTrial(db)
      const later = new Date(NOW.getTime() + 3 * 86_400_000)
      await seedTrial(db, later)
      const official = await tryAs(db, 'official')
      const { items } = await callAs(db, official, 'event.list', { when: 'ahead' }, { now: later })
      expect(items.filter(({ state }) => state === 'open')).toHaveLength(1)
      expect(items.filter(({ state }) => state === 'planned')).toHaveLength(1)
    }))

  it('is not there without its switch, even in a database that was seeded', () =>
    inDb(async (db) => {
      await aTrial(db)
      expect(await replyAs(db, null, 'people.trial', {})).toMatchObject({ code: 'missing' })
      expect(await replyAs(db, null, 'people.trialSignIn', { key: 'official' })).toMatchObject({
        code: 'missing',
      })
      expect(await replyAs(db, null, 'people.trialSignIn', { key: 'nobody' }, trial)).toMatchObject({
        code: 'missing',
      })
      const [official] = await db.select().from(person).where(eq(person.name, '周明'))
      expect(official?.review).toBe(false)
    }))
})
