import { asc } from 'drizzle-orm'
import type { Db } from '../../../cloud/db/db'
import { pledgeText } from '../../../cloud/db/schema/pledge'
import type { PledgeText } from '../../../contract/pack'
import { inDb } from '../../support/inDb'
import { aPack, imported, removePacks } from '../../support/pack'

afterEach(removePacks)

const FILE = 'pledges.json'
const kept = (db: Db) => db.select().from(pledgeText).orderBy(asc(pledgeText.slug), asc(pledgeText.version))

test('the four texts come in once, each with its own time to be read', () =>
  inDb(async (db) => {
    const { dir } = aPack()
    await imported(db, dir)
    const first = await kept(db)
    await imported(db, dir, { now: new Date('2026-12-01T00:00:00Z') })
    expect(await kept(db)).toEqual(first)
    expect(first.map(({ slug, minSeconds }) => [slug, minSeconds])).toEqual([
      ['family-initiative', 60],
      ['family-support', 70],
      ['pre-appointment', 70],
      ['young-official', 50],
    ])
  }))

test('a published version cannot be edited in place; a new one stands beside it', () =>
  inDb(async (db) => {
    const pack = aPack()
    await imported(db, pack.dir)
    const before = await kept(db)
    const texts = JSON.parse(pack.read(FILE)) as PledgeText[]
    const edited = { ...texts[0]!, closing: '改过的结尾。' }
    pack.write(FILE, JSON.stringify([edited, ...texts.slice(1)]))
    await expect(imported(db, pack.dir)).rejects.toThrow(`《${edited.title}》第 1 版已经发布，不能改动`)
    expect(await kept(db)).toEqual(before)
    pack.write(FILE, JSON.stringify([...texts, { ...edited, version: 2, change: 'material' }]))
    await imported(db, pack.dir)
    expect(await kept(db)).toHaveLength(before.length + 1)
    expect(await kept(db)).toEqual(expect.arrayContaining(before))
  }))

test('a second version has to say what it is', () =>
  inDb(async (db) => {
    const pack = aPack()
    const line = pack.edit(FILE, '"version": 1', '"version": 2') + 1
    await expect(imported(db, pack.dir)).rejects.toThrow(`${FILE}:${line} [0].change：`)
  }))

test('without a time of its own a text takes half of what its length takes to read', () =>
  inDb(async (db) => {
    const pack = aPack()
    const texts = JSON.parse(pack.read(FILE)) as PledgeText[]
    const { minReadSeconds: _, ...words } = texts[2]!
    const long = { ...words, preamble: '字'.repeat(300), articles: ['字'.repeat(200)], closing: '字'.repeat(100) }
    pack.write(FILE, JSON.stringify([...texts.filter(({ slug }) => slug !== words.slug), long]))
    // A programme of the pack names every text; the one that was replaced is still there under its slug.
    await imported(db, pack.dir)
    expect((await kept(db)).find(({ slug }) => slug === words.slug)?.minSeconds).toBe(60)
  }))

test('a step that asks for a text which is not there is named', () =>
  inDb(async (db) => {
    const pack = aPack()
    const line = pack.edit('programmes.json', '"pledge": "family-initiative"', '"pledge": "no-such-text"')
    await expect(imported(db, pack.dir)).rejects.toThrow(`programmes.json:${line} 没有承诺书 no-such-text`)
  }))
