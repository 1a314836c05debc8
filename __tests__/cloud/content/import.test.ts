import { and, eq, inArray } from 'drizzle-orm'
import { item, law } from '../../../cloud/db/schema/content'
import { programme } from '../../../cloud/db/schema/programme'
import type { Db } from '../../../cloud/db/db'
import { publishReady } from '../../../cloud/content/publishReady'
import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aPack, imported, removePacks } from '../../support/pack'
import { aMember, anOrganiser } from '../../support/people'
import { aPledgeText } from '../../support/pledge'
import { aProgramme, aStep } from '../../support/programme'

afterEach(removePacks)

const CASE = 'cases/third-dining-room.md'
const versionsOf = (db: Db, slug: string) =>
  db
    .select({ version: item.version, state: item.state, title: item.title })
    .from(item)
    .where(eq(item.slug, slug))
    .orderBy(item.version)
const lesson = (db: Db) =>
  db.select().from(programme).where(eq(programme.slug, 'first-lesson')).orderBy(programme.version)

describe('content:import', () => {
  it('brings everything in once; the same pack again changes nothing', () =>
    inDb(async (db) => {
      const { dir } = aPack()
      const { stored: held, ...first } = await imported(db, dir)
      expect(first).toMatchObject({ added: 37, changed: 0, same: 0, retired: 0, waiting: 0 })
      const before = await db.select().from(item).orderBy(item.kind, item.slug)
      const again = await imported(db, dir, { now: new Date('2026-12-01T00:00:00Z'), held })
      expect(again).toMatchObject({ added: 0, changed: 0, same: 37, stored: [] })
      expect(await db.select().from(item).orderBy(item.kind, item.slug)).toEqual(before)
      expect(await lesson(db)).toHaveLength(1)
    }))

  it('makes an edited case a new version and keeps the old row', () =>
    inDb(async (db) => {
      const pack = aPack()
      await imported(db, pack.dir)
      pack.edit(CASE, 'title: 第三包间', 'title: 三号包间')
      expect(await imported(db, pack.dir)).toMatchObject({ added: 0, changed: 1, same: 36 })
      expect(await versionsOf(db, 'third-dining-room')).toEqual([
        { version: 1, state: 'retired', title: '第三包间' },
        { version: 2, state: 'published', title: '三号包间' },
      ])
    }))

  it('refuses a pack with a fault whole: nothing is written, and the fault is named', () =>
    inDb(async (db) => {
      const pack = aPack()
      const line = pack.edit('stories.json', '"minutes": 2', '"minutes": 0')
      await expect(imported(db, pack.dir)).rejects.toThrow(`stories.json:${line} [0].minutes：`)
      expect(await db.$count(item)).toBe(0)
      expect(await db.$count(law)).toBe(0)
    }))

  it('takes what left the pack off the lists and brings it back when it returns', () =>
    inDb(async (db) => {
      const pack = aPack()
      const stories = pack.read('stories.json')
      await imported(db, pack.dir)
      pack.write('stories.json', JSON.stringify(JSON.parse(stories).slice(1)))
      expect(await imported(db, pack.dir)).toMatchObject({ retired: 1 })
      expect(await versionsOf(db, 'yang-zhen-four-know')).toMatchObject([{ version: 1, state: 'retired' }])
      pack.write('stories.json', stories)
      await imported(db, pack.dir)
      expect(await versionsOf(db, 'yang-zhen-four-know')).toMatchObject([{ version: 1, state: 'published' }])
    }))

  it('stores a film and its poster under keys that change with the file, and only then again', () =>
    inDb(async (db) => {
      const pack = aPack()
      const first = await imported(db, pack.dir)
      expect(first.stored).toHaveLength(4)
      expect(first.stored.every((key) => /^films\/film-[a-z-]+-[0-9a-f]{12}\.(mp4|jpg)$/.test(key))).toBe(true)
      pack.write('films/film-forty-boxes.mp4', 'another take')
      const second = await imported(db, pack.dir, { held: first.stored })
      expect(second.stored).toHaveLength(1)
      expect(first.stored).not.toContain(second.stored[0])
      expect(await versionsOf(db, 'film-forty-boxes')).toHaveLength(2)
    }))
})

it('stores a film again where its file is not: on another machine, in another storage, after a loss', () =>
  inDb(async (db) => {
    const { dir } = aPack()
    const { stored } = await imported(db, dir)
    const [lost] = stored
    expect(await imported(db, dir, { held: stored.slice(1) })).toMatchObject({ same: 37, stored: [lost] })
  }))

describe('in production', () => {
  it('what leans on a law to be rechecked waits, and with it its readers and the lesson', () =>
    inDb(async (db) => {
      const done = await imported(db, aPack().dir, { production: true })
      expect(done.waiting).toBe(11)
      const drafts = await db.select().from(item).where(eq(item.state, 'draft'))
      expect(drafts.filter(({ kind }) => kind === 'case')).toHaveLength(9)
      expect(drafts.filter(({ kind }) => kind === 'film')).toHaveLength(2)
      expect(drafts.filter(({ kind }) => kind === 'reader')).toHaveLength(3)
      expect(await lesson(db)).toMatchObject([{ version: 1, state: 'draft' }])
    }))

  it('a trial shows the same at once; production takes back what nobody confirmed', () =>
    inDb(async (db) => {
      const { dir } = aPack()
      await imported(db, dir)
      expect(await versionsOf(db, 'a-fountain-pen')).toMatchObject([{ state: 'published' }])
      expect(await lesson(db)).toMatchObject([{ version: 1, state: 'published' }])
      await imported(db, dir, { production: true })
      expect(await versionsOf(db, 'a-fountain-pen')).toMatchObject([{ state: 'draft' }])
      expect(await lesson(db)).toMatchObject([{ version: 1, state: 'draft' }])
    }))

  it('an edited case waits while the version before it stays in sight', () =>
    inDb(async (db) => {
      const pack = aPack()
      await imported(db, pack.dir)
      pack.edit('cases/a-fountain-pen.md', 'title: 一支笔', 'title: 一支钢笔')
      await imported(db, pack.dir, { production: true })
      expect(await versionsOf(db, 'a-fountain-pen')).toMatchObject([
        { version: 1, state: 'published' },
        { version: 2, state: 'draft' },
      ])
    }))
})

describe('programmes', () => {
  it('are drafts when a step is of a kind not built yet; for families only where the pack says so', () =>
    inDb(async (db) => {
      await imported(db)
      const rows = await db.select().from(programme)
      const published = rows.filter(({ state }) => state === 'published')
      expect(published.map(({ slug }) => slug).sort()).toEqual(['family-support', 'first-lesson'])
      expect(rows.filter(({ family }) => family).map(({ slug }) => slug)).toEqual(['family-support'])
      expect(rows.map(({ slug }) => slug).sort()).toEqual([
        'family-support',
        'first-button',
        'first-lesson',
        'warning-month',
      ])
    }))

  it('freeze their readers into cases and get a new version when a reader changes', () =>
    inDb(async (db) => {
      const pack = aPack()
      await imported(db, pack.dir)
      const [first] = await lesson(db)
      expect(first?.steps.map(({ items }) => items.length)).toEqual([0, 0, 2, 4, 0])
      pack.edit('readers.json', '"mooncake-box",', '')
      pack.edit('readers.json', '"minutes": 32', '"minutes": 24')
      pack.edit('programmes.json', '"minutes": 32', '"minutes": 24')
      await imported(db, pack.dir)
      const rows = await lesson(db)
      expect(rows.map(({ version, state }) => [version, state])).toEqual([
        [1, 'published'],
        [2, 'published'],
      ])
      expect(rows[0]?.steps).toEqual(first?.steps)
      expect(rows[1]?.steps.map(({ items }) => items.length)).toEqual([0, 0, 2, 3, 0])
    }))

  it('an enrolment that runs keeps its steps when the lesson gets its pledge; a new one has it', () =>
    inDb(async (db) => {
      const pack = aPack()
      const now = pack.read('programmes.json')
      const courses = JSON.parse(now) as { programmes: { slug: string; steps: { kind: string }[] }[] }
      const old = courses.programmes.find(({ slug }) => slug === 'first-lesson')!
      old.steps = old.steps.filter(({ kind }) => kind !== 'pledge')
      pack.write('programmes.json', JSON.stringify(courses))
      await imported(db, pack.dir)
      const [running, fresh] = [await aMember(db), await aMember(db)]
      const organiser = await anOrganiser(db)
      const enrol = (who: { id: string }) => {
        const terms = { startsOn: '2026-11-20', dueOn: '2026-12-20' }
        return callAs(db, organiser, 'programme.enrol', { programme: 'first-lesson', people: [who.id], ...terms })
      }
      await enrol(running)
      pack.write('programmes.json', now)
      await imported(db, pack.dir)
      await enrol(fresh)
      const kinds = async (who: { openid: string }) => {
        const { courses: mine } = await callAs(db, who, 'programme.mine', {})
        return mine.map(({ total, steps }) => [total, steps.at(-1)!.kind])
      }
      expect(await kinds(running)).toEqual([[4, 'reading']])
      expect(await kinds(fresh)).toEqual([[5, 'pledge']])
      const { items } = await callAs(db, organiser, 'programme.units', { programme: 'first-lesson' })
      expect(items[0]?.steps.map(({ id }) => id)).toEqual(['talk', 'assembly', 'film', 'reading', 'pledge'])
    }))

  it('wait for the text that they have signed or read, and need no item beside it', () =>
    inDb(async (db) => {
      const text = 'import-letter'
      const slug = await aProgramme(db, [aStep({ kind: 'reading', pledge: text }), aStep({ kind: 'pledge', pledge: text })])
      const bare = await aProgramme(db, [aStep({ kind: 'pledge' })])
      const states = async () => {
        await publishReady(db)
        const rows = await db.select().from(programme).where(inArray(programme.slug, [slug, bare]))
        return new Map(rows.map((row) => [row.slug, row.state]))
      }
      expect(await states()).toEqual(new Map([[slug, 'draft'], [bare, 'draft']]))
      await aPledgeText(db, { slug: text })
      expect(await states()).toEqual(new Map([[slug, 'published'], [bare, 'draft']]))
    }))

  it('without a text are imported as they were: nothing new for what was frozen before there were any', () =>
    inDb(async (db) => {
      await imported(db)
      const [found] = await db.select().from(programme).where(eq(programme.slug, 'warning-month'))
      expect(found?.steps.some((step) => 'pledge' in step)).toBe(false)
    }))

  it('a reader with an edited order is one version, its old one retired', () =>
    inDb(async (db) => {
      const pack = aPack()
      await imported(db, pack.dir)
      pack.edit('readers.json', '门推得开的那一次', '门推得开的第一次')
      await imported(db, pack.dir)
      const rows = await db
        .select({ version: item.version, state: item.state })
        .from(item)
        .where(and(eq(item.kind, 'reader'), eq(item.slug, 'reader-cases')))
        .orderBy(item.version)
      expect(rows).toEqual([
        { version: 1, state: 'retired' },
        { version: 2, state: 'published' },
      ])
    }))
})
