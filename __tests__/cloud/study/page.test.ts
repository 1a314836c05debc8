import { sql } from 'drizzle-orm'
import type { StudyKind } from '../../../contract/limits'
import type { Db } from '../../../cloud/db/db'
import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aMember, aVisitor, type Someone } from '../../support/people'
import { aCase, aFilm, after } from '../../support/study'

async function opens(db: Db, who: Someone, kind: StudyKind, slug: string, at = 0) {
  const { session, text } = await callAs(db, who, 'study.open', { kind, slug }, after(at))
  const beat = (
    at: number,
    beat: number,
    [from, to]: [number, number],
    { paragraph = 0, end = false, by = who } = {},
  ) => callAs(db, by, 'study.page', { session, beat, from, to, paragraph, end }, after(at))
  return { session, text, beat }
}

async function reading(db: Db, chars = 600) {
  const who = await aMember(db)
  const { slug } = await aCase(db, chars)
  return { who, slug, ...(await opens(db, who, 'article', slug)) }
}

const completions = async (db: Db, person: string) =>
  (await db.execute(sql`select "kind" from completion where "person" = ${person}`)).rows

test('a text asks for half of the time that 300 characters a minute take, and for its end', () =>
  inDb(async (db) => {
    const { text, beat, who } = await reading(db)
    expect(text).toMatchObject({ needed: 60, seconds: 0, done: false })
    expect(await beat(30, 0, [0, 30], { end: true })).toMatchObject({ seconds: 30, end: true, done: false })
    expect(await beat(59, 1, [30, 59])).toMatchObject({ seconds: 59, done: false })
    expect(await beat(60, 2, [59, 60])).toMatchObject({ seconds: 60, done: true })
    expect(await completions(db, who.id)).toEqual([{ kind: 'article' }])
  }))

test('time alone does not finish a text: its end has to be reached', () =>
  inDb(async (db) => {
    const { beat } = await reading(db)
    expect((await beat(300, 0, [0, 300])).done).toBe(false)
    expect((await beat(301, 1, [300, 300], { end: true })).done).toBe(true)
  }))

test('a text is read at real time, however large or many the beats', () =>
  inDb(async (db) => {
    const { beat } = await reading(db)
    expect((await beat(20, 0, [0, 86_400])).seconds).toBe(20)
    expect((await beat(20, 1, [5000, 6000])).seconds).toBe(20)
    expect((await beat(40, 2, [0, 20])).seconds).toBe(20)
    expect((await beat(60, 3, [90, 10])).seconds).toBe(20)
  }))

test('reading goes on in another session at the paragraph where it stopped', () =>
  inDb(async (db) => {
    const { beat, who, slug } = await reading(db)
    await beat(30, 0, [0, 30], { paragraph: 7 })
    const later = await opens(db, who, 'article', slug, 500)
    expect(later.text).toMatchObject({ seconds: 30, paragraph: 7 })
    expect(await later.beat(530, 0, [0, 30], { end: true })).toMatchObject({ seconds: 60, done: true })
  }))

test('a beat of the phone left behind adds its time and does not turn the page back', () =>
  inDb(async (db) => {
    const { beat, who, slug } = await reading(db)
    const later = await opens(db, who, 'article', slug, 100)
    await later.beat(120, 0, [0, 20], { paragraph: 9 })
    expect(await beat(130, 0, [0, 30], { paragraph: 2 })).toMatchObject({ seconds: 50, paragraph: 9 })
  }))

test('the beat after a film was opened elsewhere says that this text is not live, and counts as before', () =>
  inDb(async (db) => {
    const { beat, who } = await reading(db)
    expect(await beat(15, 0, [0, 15])).toMatchObject({ live: true })
    const { slug } = await aFilm(db, 60)
    await callAs(db, who, 'study.open', { kind: 'film', slug }, after(25))
    expect(await beat(40, 1, [15, 40])).toMatchObject({ live: false, seconds: 25 })
  }))

test("another person's opening leaves this one live", () =>
  inDb(async (db) => {
    const { beat, slug } = await reading(db)
    await opens(db, await aMember(db), 'article', slug, 5)
    expect(await beat(15, 0, [0, 15])).toMatchObject({ live: true, seconds: 15 })
  }))

test('a number counts once and is answered as before', () =>
  inDb(async (db) => {
    const { beat, who } = await reading(db)
    const { checked: _told, ...first } = await beat(60, 0, [0, 60], { end: true })
    const again = await beat(90, 0, [0, 60], { end: true })
    expect(again).toEqual({ ...first, checked: null })
    expect(await completions(db, who.id)).toHaveLength(1)
  }))

test('a transcript is never read in less than the length of its film', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { slug } = await aFilm(db, 98, { chars: 300 })
    const { text, beat } = await opens(db, who, 'transcript', slug)
    expect(text?.needed).toBe(98)
    expect((await beat(97, 0, [0, 97], { end: true })).done).toBe(false)
    expect((await beat(98, 1, [97, 98], { end: true })).done).toBe(true)
    expect(await completions(db, who.id)).toEqual([{ kind: 'transcript' }])
  }))

test('a text read once may be leafed to its end for a new record', () =>
  inDb(async (db) => {
    const { beat, who, slug } = await reading(db)
    await beat(60, 0, [0, 60], { end: true })
    const later = await opens(db, who, 'article', slug, 500)
    expect(later.text?.done).toBe(true)
    await later.beat(502, 0, [0, 2])
    expect(await completions(db, who.id)).toHaveLength(1)
    await later.beat(504, 1, [2, 4], { end: true })
    expect(await completions(db, who.id)).toHaveLength(2)
  }))

test('a finished short text seals the day even under fifteen seconds', () =>
  inDb(async (db) => {
    const { beat } = await reading(db, 100)
    const { checked } = await beat(12, 0, [0, 12], { end: true })
    expect(checked).toMatchObject({ day: '2026-11-23', items: [{ kind: 'article' }] })
  }))

test("a film's session does not read, another person's is not there, a visitor binds first", () =>
  inDb(async (db) => {
    const { session, who, beat } = await reading(db)
    const input = { session, beat: 0, from: 0, to: 9, paragraph: 0, end: true }
    await expect(beat(10, 0, [0, 9], { by: await aMember(db) })).rejects.toThrow('missing: ')
    await expect(callAs(db, aVisitor(), 'study.page', input)).rejects.toThrow('signin: ')
    await expect(callAs(db, who, 'study.page', { ...input, paragraph: -1 })).rejects.toThrow('input: ')
    const film = await opens(db, who, 'film', (await aFilm(db, 60)).slug)
    await expect(film.beat(10, 0, [0, 9])).rejects.toThrow('missing: ')
  }))

test('a text left open for more than a day is closed', () =>
  inDb(async (db) => {
    const { beat } = await reading(db)
    await expect(beat(24 * 3600 + 1, 0, [0, 9])).rejects.toThrow('closed: ')
  }))
