import { sql } from 'drizzle-orm'
import type { Db } from '../../../cloud/db/db'
import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aMember, aVisitor } from '../../support/people'
import { aCase, aFilm, after } from '../../support/study'

const live = async (db: Db, person: string) =>
  (await db.execute(sql`select "id" from study_session where "person" = ${person} and "closedAt" is null`))
    .rows

test('opening a text closes the film that was open', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const film = await callAs(db, who, 'study.open', { kind: 'film', slug: (await aFilm(db, 60)).slug })
    const text = await callAs(db, who, 'study.open', { kind: 'article', slug: (await aCase(db, 600)).slug })
    expect(film.text).toBeNull()
    expect(text).toMatchObject({ film: null, text: { needed: 60 } })
    expect(await live(db, who.id)).toEqual([{ id: text.session }])
  }))

test("opening one person's film leaves another's open", () =>
  inDb(async (db) => {
    const { slug } = await aFilm(db, 60)
    const [one, two] = [await aMember(db), await aMember(db)]
    for (const who of [one, two]) await callAs(db, who, 'study.open', { kind: 'film', slug })
    expect(await live(db, one.id)).toHaveLength(1)
    expect(await live(db, two.id)).toHaveLength(1)
  }))

test('a film goes on where it was left, but not beyond what is credited', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { slug } = await aFilm(db, 60)
    const opens = (at: number) => callAs(db, who, 'study.open', { kind: 'film', slug }, after(at))
    const { session } = await opens(0)
    const beat = (at: number, number: number, from: number, to: number) =>
      callAs(db, who, 'study.heartbeat', { session, beat: number, from, to }, after(at))
    await beat(20, 0, 0, 20)
    expect((await opens(21)).film).toMatchObject({ position: 20, free: false })
    const second = (await opens(30)).session
    await callAs(db, who, 'study.heartbeat', { session: second, beat: 0, from: 40, to: 50 }, after(40))
    expect((await opens(50)).film).toMatchObject({ watched: [[0, 20]], position: 20 })
  }))

test('a new version begins anew and the old one keeps its seconds', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { slug } = await aFilm(db, 60)
    const first = await callAs(db, who, 'study.open', { kind: 'film', slug })
    await callAs(db, who, 'study.heartbeat', { session: first.session, beat: 0, from: 0, to: 9 }, after(9))
    await aFilm(db, 90, { slug, version: 2 })
    const second = await callAs(db, who, 'study.open', { kind: 'film', slug })
    expect(second).toMatchObject({ version: 2, film: { watched: [], missing: 86 } })
    const { rows } = await db.execute(
      sql`select "watched"::text from watch where "slug" = ${slug} and "version" = 1`,
    )
    expect(rows).toEqual([{ watched: '{[0,9)}' }])
  }))

test('what left the pack still opens, for the courses that were begun with it; a dropped draft does not', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const opens = (slug: string) => callAs(db, who, 'study.open', { kind: 'article', slug })
    const { slug } = await aCase(db, 600, { state: 'retired' })
    await aCase(db, 900, { slug, version: 2, state: 'dropped' })
    expect(await opens(slug)).toMatchObject({ version: 1, text: { needed: 60 } })
    const dropped = await aCase(db, 600, { state: 'dropped' })
    await expect(opens(dropped.slug)).rejects.toThrow('missing: ')
  }))

test('what is not published, or not of that kind, is not there', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const draft = await aCase(db, 600, { state: 'draft' })
    const film = await aFilm(db, 60)
    const opens = (kind: 'film' | 'article', slug: string) => callAs(db, who, 'study.open', { kind, slug })
    await expect(opens('article', draft.slug)).rejects.toThrow('missing: 没有找到这项内容')
    await expect(opens('article', film.slug)).rejects.toThrow('missing: ')
    await expect(opens('film', 'nothing-here')).rejects.toThrow('missing: ')
  }))

test('a visitor binds first, and a slug is a slug', () =>
  inDb(async (db) => {
    const { slug } = await aFilm(db, 60)
    await expect(callAs(db, aVisitor(), 'study.open', { kind: 'film', slug })).rejects.toThrow('signin: ')
    await expect(callAs(db, await aMember(db), 'study.open', { kind: 'film', slug: '../x' })).rejects.toThrow(
      'input: ',
    )
  }))
