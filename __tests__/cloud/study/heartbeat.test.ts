import { sql } from 'drizzle-orm'
import type { Db } from '../../../cloud/db/db'
import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aMember, aPerson, aVisitor, type Someone } from '../../support/people'
import { aFilm, after } from '../../support/study'

async function watching(db: Db, seconds = 60) {
  const who = await aMember(db)
  const { slug } = await aFilm(db, seconds)
  return { who, slug, ...(await opens(db, who, slug, 0)) }
}

async function opens(db: Db, who: Someone, slug: string, at: number) {
  const { session, film } = await callAs(db, who, 'study.open', { kind: 'film', slug }, after(at))
  const beat = (at: number, beat: number, from: number, to: number, by = who) =>
    callAs(db, by, 'study.heartbeat', { session, beat, from, to }, after(at))
  return { session, film, beat }
}

const completions = async (db: Db, person: string) =>
  (await db.execute(sql`select * from completion where "person" = ${person} order by "at"`)).rows

test('what was watched is credited as a set, and asks for less and less', () =>
  inDb(async (db) => {
    const { beat } = await watching(db)
    expect(await beat(15, 0, 0, 15)).toMatchObject({ watched: [[0, 15]], missing: 42, done: false })
    expect(await beat(30, 1, 15, 30)).toMatchObject({ watched: [[0, 30]], missing: 27 })
    expect(await beat(45, 2, 10, 25)).toMatchObject({ watched: [[0, 30]], missing: 27 })
  }))

test('a film is done at 95 percent with its last 5 seconds, and the record says who the person was', () =>
  inDb(async (db) => {
    const { beat, who } = await watching(db)
    await beat(30, 0, 0, 30)
    expect(await beat(54, 1, 30, 54)).toMatchObject({ missing: 5, done: false })
    expect(await completions(db, who.id)).toHaveLength(0)
    expect(await beat(60, 2, 54, 60)).toMatchObject({ watched: [[0, 60]], missing: 0, done: true })
    expect(await completions(db, who.id)).toMatchObject([
      { kind: 'film', version: 1, atUnit: who.unit, atLevel: '乡科级副职', atGroups: ['新任职'] },
    ])
  }))

test('a beat sent again because its reply was lost counts once and is answered as the first', () =>
  inDb(async (db) => {
    const { beat, who } = await watching(db)
    const first = await beat(60, 0, 0, 60)
    const { checked: _told, ...again } = await beat(61, 0, 0, 60)
    expect(first).toMatchObject(again)
    expect(await completions(db, who.id)).toHaveLength(1)
  }))

test('more than one and a half times the session is cut from the end of the beat', () =>
  inDb(async (db) => {
    const { beat } = await watching(db)
    expect((await beat(10, 0, 0, 40)).watched).toEqual([[0, 15]])
    expect((await beat(10, 1, 15, 40)).watched).toEqual([[0, 15]])
    expect((await beat(20, 2, 15, 40)).watched).toEqual([[0, 30]])
  }))

test('the same seconds replayed under new numbers use the budget up', () =>
  inDb(async (db) => {
    const { beat } = await watching(db)
    for (const number of [0, 1, 2]) await beat(20, number, 0, 10)
    expect((await beat(20, 3, 10, 30)).watched).toEqual([[0, 10]])
  }))

test('skipping ahead is not credited until what was skipped has been watched', () =>
  inDb(async (db) => {
    const { beat } = await watching(db)
    await beat(10, 0, 0, 10)
    expect((await beat(40, 1, 40, 60)).watched).toEqual([[0, 10]])
    expect((await beat(60, 2, 10, 40)).watched).toEqual([[0, 60]])
  }))

test('beats that overtake each other are credited in full', () =>
  inDb(async (db) => {
    const { beat } = await watching(db)
    await beat(50, 3, 45, 60)
    await beat(51, 1, 15, 30)
    await beat(52, 2, 30, 45)
    expect(await beat(53, 0, 0, 15)).toMatchObject({ watched: [[0, 60]], done: true })
  }))

test('late beats are taken within the budget of the session that was closed, for 24 hours', () =>
  inDb(async (db) => {
    const { beat, session, who } = await watching(db)
    await callAs(db, who, 'study.close', { session }, after(20))
    expect((await beat(23 * 3600, 0, 0, 60)).watched).toEqual([[0, 30]])
    await expect(beat(24 * 3600 + 1, 1, 30, 60)).rejects.toThrow('closed: 这次学习打开得太久了')
    expect((await beat(25 * 3600, 0, 0, 60)).watched).toEqual([[0, 30]])
  }))

test('the beat after another phone opened a film says that this one is not live, and counts as before', () =>
  inDb(async (db) => {
    const { beat, who, slug } = await watching(db)
    expect(await beat(15, 0, 0, 15)).toMatchObject({ live: true })
    const other = await opens(db, who, slug, 20)
    expect(await beat(30, 1, 15, 30)).toMatchObject({ live: false, watched: [[0, 30]] })
    expect(await beat(31, 2, 30, 45)).toMatchObject({ live: false, watched: [[0, 30]] })
    expect(await beat(32, 1, 15, 30)).toMatchObject({ live: false, watched: [[0, 30]] })
    expect(await other.beat(40, 0, 30, 40)).toMatchObject({ live: true, watched: [[0, 40]] })
  }))

test('a film seen to its end is free to skip, and its end alone makes a new record', () =>
  inDb(async (db) => {
    const { beat, who, slug } = await watching(db)
    await beat(60, 0, 0, 60)
    const later = await opens(db, who, slug, 1000)
    expect(later.film).toMatchObject({ free: true, done: true })
    await later.beat(1010, 0, 20, 30)
    expect(await completions(db, who.id)).toHaveLength(1)
    await later.beat(1020, 1, 55, 60)
    expect(await completions(db, who.id)).toHaveLength(2)
  }))

test('reversed, empty and endless intervals do no harm', () =>
  inDb(async (db) => {
    const { beat } = await watching(db)
    expect((await beat(10, 0, 40, 10)).watched).toEqual([])
    expect((await beat(10, 1, 7, 7)).watched).toEqual([])
    expect((await beat(3600, 2, 0, 86_400)).watched).toEqual([[0, 60]])
    expect((await beat(3600, 3, 80_000, 86_400)).watched).toEqual([[0, 60]])
  }))

test("another person's session answers as one that is not there", () =>
  inDb(async (db) => {
    const { beat } = await watching(db)
    const other = await aMember(db)
    await expect(beat(10, 0, 0, 10, other)).rejects.toThrow('missing: 没有找到这次学习')
    await expect(
      callAs(db, other, 'study.heartbeat', { session: crypto.randomUUID(), beat: 0, from: 0, to: 9 }),
    ).rejects.toThrow('missing: 没有找到这次学习')
    expect((await beat(11, 0, 0, 10)).watched).toEqual([[0, 10]])
  }))

test('a visitor is asked to bind first, and negative seconds are refused', () =>
  inDb(async (db) => {
    const { session, beat } = await watching(db)
    const input = { session, beat: 0, from: 0, to: 10 }
    await expect(callAs(db, aVisitor(), 'study.heartbeat', input)).rejects.toThrow('signin: ')
    await expect(beat(10, 0, -5, 10)).rejects.toThrow('input: ')
  }))

test('the record of a late beat carries the day on which the session was closed', () =>
  inDb(async (db) => {
    const { beat, session, who } = await watching(db)
    const { unit } = await aPerson(db)
    await callAs(db, who, 'study.close', { session }, after(60))
    await db.execute(sql`insert into person_version
      select "person", '2026-11-24', ${unit}::uuid, "position", "level", "groups", "head" from person_version
      where "person" = ${who.id}`)
    await beat(20 * 3600, 0, 0, 60)
    expect(await completions(db, who.id)).toMatchObject([{ atUnit: who.unit }])
  }))

test('the first study of a day is told once, and later films join the same day quietly', () =>
  inDb(async (db) => {
    const { beat, slug, who } = await watching(db)
    expect((await beat(10, 0, 0, 14)).checked).toBeNull()
    const { checked } = await beat(20, 1, 14, 20)
    expect(checked).toMatchObject({ day: '2026-11-23', items: [{ kind: 'film', slug }] })
    expect((await beat(30, 2, 20, 30)).checked).toBeNull()
    const second = await opens(db, who, (await aFilm(db, 60)).slug, 100)
    expect((await second.beat(130, 0, 0, 30)).checked).toBeNull()
    const { days } = await callAs(db, who, 'study.calendar', { month: '2026-11' }, after(200))
    expect(days[0]?.items).toHaveLength(2)
  }))

test('who keeps no calendar leaves no seal', () =>
  inDb(async (db) => {
    const { beat, who } = await watching(db)
    await db.execute(sql`update person set "calendar" = false where "id" = ${who.id}`)
    expect((await beat(60, 0, 0, 60)).checked).toBeNull()
    const { rows } = await db.execute(sql`select from checkin where "person" = ${who.id}`)
    expect(rows).toHaveLength(0)
  }))
