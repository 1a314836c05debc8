import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Input } from '../../../contract'
import { person, personVersion } from '../../../cloud/db/schema/people'
import { onThatDay } from '../../../cloud/roster'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, anOrganiser, aPerson, aUnit } from '../../support/people'

const saved = (
  unit: string,
  words: Partial<Input<'people.savePerson'>> = {},
): Input<'people.savePerson'> => ({
  id: v7(),
  name: '例一',
  unit,
  position: '副局长',
  level: '乡科级副职',
  appointment: '提拔任职',
  appointedOn: '2026-11-03',
  groups: ['新任职'],
  head: false,
  left: false,
  on: '2026-11-20',
  ...words,
})

describe('people.roster', () => {
  it('gives every person once over its pages, and finds by name, post, unit and group', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const unit = await aUnit(db, { name: '县100%水务局' })
      for (let at = 0; at < 44; at += 1) await aPerson(db, { unit, name: `同名`, tag: `${at}` })
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await callAs(db, organiser, 'people.roster', { unit, ...(cursor && { cursor }) })
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.next ?? undefined
      } while (cursor)
      expect(seen).toHaveLength(44)
      expect(new Set(seen).size).toBe(44)
      await aPerson(db, { unit, name: '闻笛', position: '总工程师', groups: ['年轻干部'] })
      const find = async (asked: Input<'people.roster'>) =>
        (await callAs(db, organiser, 'people.roster', asked)).items.map(({ name }) => name)
      expect(await find({ query: '闻' })).toEqual(['闻笛'])
      expect(await find({ query: '总工' })).toEqual(['闻笛'])
      expect(await find({ unit, group: '年轻干部' })).toEqual(['闻笛'])
      expect((await find({ query: '100%' })).length).toBe(20)
      expect(await find({ query: '_' })).toEqual([])
    }))

  it('shows a liaison the own unit and those below it, and nothing of the one above', () =>
    inDb(async (db) => {
      const county = await aUnit(db, { name: '县政府' })
      const town = await aUnit(db, { name: '青石镇', parent: county })
      const station = await aUnit(db, { name: '水利站', parent: town })
      await aPerson(db, { unit: county, name: '县里人' })
      const below = await aPerson(db, { unit: station, name: '站里人' })
      const liaison = await aLiaison(db, town)
      const { items } = await callAs(db, liaison, 'people.roster', {})
      expect(items.map(({ name }) => name).sort()).toEqual([liaison.name, below.name].sort())
      expect(
        (await callAs(db, liaison, 'people.roster', { unit: county })).items.map(({ unit }) => unit),
      ).not.toContain(county)
      const { items: units } = await callAs(db, liaison, 'people.units', {})
      expect(units).toEqual(
        [
          { id: station, name: '水利站', parent: town },
          { id: town, name: '青石镇', parent: null },
        ].sort((a, b) => (a.name < b.name ? -1 : 1)),
      )
    }))

  it('refuses a member', () =>
    inDb(async (db) => {
      expect(await replyAs(db, await aMember(db), 'people.roster', {})).toMatchObject({ code: 'forbidden' })
    }))
})

describe('people.person', () => {
  it('answers for someone of another unit exactly as for nobody', () =>
    inDb(async (db) => {
      const liaison = await aLiaison(db)
      const foreign = await aPerson(db)
      const say = async (id: string) => {
        const reply = await replyAs(db, liaison, 'people.person', { id })
        return reply.ok ? reply : { code: reply.code, message: reply.message }
      }
      expect(await say(foreign.id)).toEqual(await say(v7()))
      expect(await say(liaison.id)).toMatchObject({ ok: true, data: { grants: [{ role: 'liaison' }] } })
    }))
})

it('people.person tells a liaison nothing of what a colleague does for another unit', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    const liaison = await aLiaison(db)
    const colleague = await aPerson(db, { unit: liaison.unit })
    const foreign = await aUnit(db)
    for (const unit of [liaison.unit, foreign])
      await callAs(db, organiser, 'people.grant', { person: colleague.id, role: 'liaison', unit })
    const seen = async (who: typeof liaison) =>
      (await callAs(db, who, 'people.person', { id: colleague.id })).grants.map(({ unit }) => unit)
    expect(await seen(liaison)).toEqual([liaison.unit])
    expect((await seen(organiser)).sort()).toEqual([liaison.unit, foreign].sort())
  }))

describe('people.savePerson', () => {
  it('enters someone new, twice the same as once', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const asked = saved(await aUnit(db))
      const first = await callAs(db, organiser, 'people.savePerson', asked)
      expect(first).toMatchObject({ name: '例一', bound: false, left: false })
      expect(await callAs(db, organiser, 'people.savePerson', asked)).toEqual(first)
      const versions = await db.select().from(personVersion).where(eq(personVersion.person, asked.id))
      expect(versions).toHaveLength(1)
    }))

  it('keeps what was true before the day of a change', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const unit = await aUnit(db)
      const asked = saved(unit, { on: '2026-03-01' })
      await callAs(db, organiser, 'people.savePerson', asked)
      const other = await aUnit(db)
      await callAs(db, organiser, 'people.savePerson', { ...asked, unit: other, on: '2026-11-10' })
      expect((await onThatDay(db, asked.id, '2026-11-09')).atUnit).toBe(unit)
      expect((await onThatDay(db, asked.id, '2026-11-10')).atUnit).toBe(other)
      const back = { ...asked, on: '2026-06-01' }
      expect(await replyAs(db, organiser, 'people.savePerson', back)).toMatchObject({ code: 'conflict' })
      const ahead = { ...asked, on: '2026-11-24' }
      expect(await replyAs(db, organiser, 'people.savePerson', ahead)).toMatchObject({ code: 'input' })
    }))

  it('signs out who left, and refuses a namesake in the unit and a unit that is not there', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const member = await aMember(db, { name: '例一' })
      const same = saved(member.unit)
      expect(await replyAs(db, organiser, 'people.savePerson', same)).toMatchObject({ code: 'conflict' })
      expect(await replyAs(db, organiser, 'people.savePerson', saved(v7()))).toMatchObject({
        code: 'missing',
      })
      await callAs(db, organiser, 'people.savePerson', { ...same, id: member.id, left: true })
      expect((await callAs(db, member, 'people.me', {})).person).toBeNull()
    }))

  it('tells two of one name in one unit apart by a mark, which stays until another is said', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const { unit } = await aMember(db, { name: '例一' })
      const save = (words: Partial<Input<'people.savePerson'>>) =>
        callAs(db, organiser, 'people.savePerson', saved(unit, words))
      const id = v7()
      expect(await save({ id, tag: '水政股' })).toMatchObject({ id, tag: '水政股' })
      expect(await save({ id, position: '股长' })).toMatchObject({ tag: '水政股', position: '股长' })
      await expect(save({ id, tag: '' })).rejects.toThrow('conflict: 这个单位已有同名的人')
      await expect(save({ id: v7(), tag: '水政股' })).rejects.toThrow('conflict: ')
    }))

  it('who left and comes back holds no role from before', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const liaison = await aLiaison(db)
      const as = (left: boolean) =>
        callAs(db, organiser, 'people.savePerson', saved(liaison.unit, { id: liaison.id, left }))
      await as(true)
      await as(false)
      expect((await callAs(db, organiser, 'people.person', { id: liaison.id })).grants).toEqual([])
    }))

  it('refuses a liaison', () =>
    inDb(async (db) => {
      const liaison = await aLiaison(db)
      const reply = await replyAs(db, liaison, 'people.savePerson', saved(liaison.unit))
      expect(reply).toMatchObject({ code: 'forbidden' })
      expect(await db.select().from(person).where(eq(person.name, '例一'))).toEqual([])
    }))
})

describe('people.saveUnit', () => {
  it('places a unit below another, renames it, and refuses a circle and a taken name', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const [top, below] = [v7(), v7()]
      const save = (id: string, name: string, parent: string | null) =>
        replyAs(db, organiser, 'people.saveUnit', { id, name, parent })
      expect(await save(top, '青石镇', null)).toMatchObject({ ok: true })
      expect(await save(below, '水利站', top)).toMatchObject({ ok: true, data: { parent: top } })
      expect(await save(below, '镇水利站', top)).toMatchObject({ ok: true })
      expect(await save(top, '青石镇', below)).toMatchObject({ code: 'conflict' })
      expect(await save(top, '青石镇', top)).toMatchObject({ code: 'conflict' })
      expect(await save(v7(), '镇水利站', null)).toMatchObject({ code: 'conflict' })
      expect(await save(v7(), '另一个', v7())).toMatchObject({ code: 'missing' })
      expect(
        await replyAs(db, await aLiaison(db), 'people.saveUnit', { id: v7(), name: '某站', parent: null }),
      ).toMatchObject({ code: 'forbidden' })
    }))
})
