import { eq, sql } from 'drizzle-orm'
import { audit } from '../../../cloud/db/schema/people'
import { callAs, replyAs } from '../../support/callAs'
import { finished } from '../../support/finished'
import { inDb } from '../../support/inDb'
import { aPack, imported, removePacks } from '../../support/pack'
import { aLiaison, aMember, anOrganiser, aVisitor } from '../../support/people'

afterEach(removePacks)

const CASES = ['mooncake-box', 'third-dining-room', 'night-before-bidding', 'a-fountain-pen']

const slugs = ({ items }: { items: { slug: string }[] }) => items.map(({ slug }) => slug)

describe('content.article', () => {
  it('has five sections, the questions, and a link for each statute', () =>
    inDb(async (db) => {
      await imported(db)
      const found = await callAs(db, await aMember(db), 'content.article', { slug: 'a-fountain-pen' })
      expect(found.sections.map(({ heading }) => heading)).toEqual([
        '基本情况',
        '违纪违法事实',
        '处理结果',
        '原因剖析',
        '警示与思考',
      ])
      expect(found).toMatchObject({ version: 1, fiction: true, source: null, read: 'none' })
      expect(found.questions).toHaveLength(3)
      expect(found.laws.map(({ short, no }) => short + no)).toEqual([
        '刑法第三百八十五条',
        '刑法第三百八十三条',
        '刑法第六十七条',
        '贪污贿赂解释第三条',
        '贪污贿赂解释第十二条',
        '贪污贿赂解释第十五条',
        '政务处分法第三十三条',
        '纪律处分条例',
      ])
      expect(found.laws[3]?.gist).toBe('贪污、受贿三百万元以上，认定为数额特别巨大。')
      expect(found.laws[3]?.recheck).toContain('2026')
      expect(found.laws[0]?.recheck).toBeNull()
      expect(found.chars).toBeGreaterThan(2400)
    }))

  it('gives a story with its source', () =>
    inDb(async (db) => {
      await imported(db)
      const found = await callAs(db, null, 'content.article', { slug: 'yang-zhen-four-know' })
      expect(found).toMatchObject({ kind: 'story', role: '东汉 · 杨震', source: '《后汉书·杨震传》', fiction: false })
      expect(found.sections[0]?.paragraphs).toHaveLength(3)
    }))

  it('answers a visitor on a members’ case as on one that is not there', () =>
    inDb(async (db) => {
      await imported(db)
      const replies = await Promise.all(
        ['a-fountain-pen', 'no-such-case'].map((slug) => replyAs(db, aVisitor(), 'content.article', { slug })),
      )
      const told = replies.map((reply) => (reply.ok ? null : [reply.code, reply.message]))
      expect(told[0]).toEqual(told[1])
      expect(told[0]?.[0]).toBe('missing')
    }))

  it('shows an earlier version to who asks for it, and no draft to anybody', () =>
    inDb(async (db) => {
      const pack = aPack()
      await imported(db, pack.dir)
      pack.edit('cases/a-fountain-pen.md', 'title: 一支笔', 'title: 一支钢笔')
      await imported(db, pack.dir, { production: true })
      const organiser = await anOrganiser(db)
      const slug = 'a-fountain-pen'
      expect(await callAs(db, organiser, 'content.article', { slug })).toMatchObject({ title: '一支笔', version: 1 })
      await expect(callAs(db, organiser, 'content.article', { slug, version: 2 })).rejects.toThrow('missing: ')
      await callAs(db, organiser, 'content.confirm', { kind: 'case', slug, version: 2 })
      expect(await callAs(db, organiser, 'content.article', { slug })).toMatchObject({ title: '一支钢笔', version: 2 })
      expect(await callAs(db, organiser, 'content.article', { slug, version: 1 })).toMatchObject({ title: '一支笔' })
      await expect(callAs(db, null, 'content.article', { slug: 'the-form', version: 9 })).rejects.toThrow('missing: ')
    }))

  it('never shows a draft that nobody confirmed, after a newer one took its place or it left the pack', () =>
    inDb(async (db) => {
      const pack = aPack()
      const slug = 'a-fountain-pen'
      const organiser = await anOrganiser(db)
      const asks = (version?: number) => callAs(db, organiser, 'content.article', version ? { slug, version } : { slug })
      await imported(db, pack.dir, { production: true })
      pack.edit(`cases/${slug}.md`, 'title: 一支笔', 'title: 一支钢笔')
      await imported(db, pack.dir, { production: true })
      await expect(asks()).rejects.toThrow('missing: ')
      await expect(asks(1)).rejects.toThrow('missing: ')
      await db.execute(sql`update item set slug = 'gone-from-pack' where slug = ${slug} and kind = 'case' and version = 2`)
      expect(await imported(db, pack.dir, { production: true })).toMatchObject({ retired: 1 })
      expect(await imported(db, pack.dir, { production: true })).toMatchObject({ retired: 0 })
      await expect(callAs(db, organiser, 'content.article', { slug: 'gone-from-pack' })).rejects.toThrow('missing: ')
    }))
})

describe('content.film', () => {
  it('carries the transcript with its seconds and addresses that expire', () =>
    inDb(async (db) => {
      await imported(db)
      const film = await callAs(db, await aMember(db), 'content.film', { slug: 'film-forty-boxes' })
      expect(film).toMatchObject({ seconds: 98, article: 'forty-boxes', minutes: 2, fiction: true })
      expect(film.transcript.at(-1)).toMatchObject({ at: 90, seconds: 8 })
      expect(film.video).toMatch(/\/media\/films\/film-forty-boxes-[0-9a-f]{12}\.mp4\?e=\d+&s=/)
      expect(film.poster).toMatch(/\.jpg\?e=/)
    }))

  it('is its transcript alone where films are switched off', () =>
    inDb(async (db) => {
      await imported(db)
      const config = { features: { films: false } }
      const film = await callAs(db, await aMember(db), 'content.film', { slug: 'film-forty-boxes' }, { config })
      expect(film).toMatchObject({ video: null, poster: null })
      expect(film.transcript).toHaveLength(12)
    }))

  it('is its transcript alone while its file is not made', () =>
    inDb(async (db) => {
      const pack = aPack()
      for (const end of ['mp4', 'vtt', 'jpg']) pack.remove(`films/film-forty-boxes.${end}`)
      expect((await imported(db, pack.dir)).stored).toHaveLength(2)
      const film = await callAs(db, await aMember(db), 'content.film', { slug: 'film-forty-boxes' })
      expect(film).toMatchObject({ video: null, poster: null })
    }))

  it('is not there for a visitor', () =>
    inDb(async (db) => {
      await imported(db)
      await expect(callAs(db, null, 'content.film', { slug: 'film-forty-boxes' })).rejects.toThrow('missing: ')
    }))
})

describe('content.law', () => {
  it('hides the number of an article that was not checked, and says how each was', () =>
    inDb(async (db) => {
      await imported(db)
      const found = await callAs(db, null, 'content.law', { law: 'discipline' })
      const gifts = found.articles.find(({ gist }) => gist.startsWith('收受可能影响公正执行公务的礼品'))
      expect(gifts).toMatchObject({ no: '', checked: false })
      expect(found.articles.filter(({ checked, no }) => !checked && no !== '')).toEqual([])
      const statute = await callAs(db, null, 'content.law', { law: 'criminal' })
      expect(statute.articles[0]).toMatchObject({ no: '第二十五条', how: '对照法律全文', checkedOn: '2026-11-23' })
      await expect(callAs(db, null, 'content.law', { law: 'no-such-law' })).rejects.toThrow('missing: ')
    }))
})

describe('content.reader and content.next', () => {
  it('keeps the reader’s own order', () =>
    inDb(async (db) => {
      await imported(db)
      const found = await callAs(db, await aMember(db), 'content.reader', { slug: 'reader-cases' })
      expect(found.cases.map(({ slug }) => slug)).toEqual(CASES)
      await expect(callAs(db, null, 'content.reader', { slug: 'reader-cases' })).rejects.toThrow('missing: ')
    }))

  it('names the next unread case, comes round, and ends with null', () =>
    inDb(async (db) => {
      await imported(db)
      const me = await aMember(db)
      const next = async (after?: string) =>
        (await callAs(db, me, 'content.next', { reader: 'reader-cases', ...(after ? { after } : {}) })).next?.slug
      expect(await next()).toBe('mooncake-box')
      await finished(db, me, 'article', 'third-dining-room')
      expect(await next('mooncake-box')).toBe('night-before-bidding')
      expect(await next('a-fountain-pen')).toBe('mooncake-box')
      for (const slug of CASES.filter((one) => one !== 'third-dining-room')) await finished(db, me, 'article', slug)
      expect(await next()).toBeUndefined()
      expect((await callAs(db, me, 'content.next', {})).next?.slug).toBe('the-form')
    }))

  it('is for members', () =>
    inDb(async (db) => {
      await expect(callAs(db, null, 'content.next', {})).rejects.toThrow('signin: ')
    }))
})

describe('content.favour', () => {
  it('keeps and drops a favourite, said twice as once, for this person only', () =>
    inDb(async (db) => {
      await imported(db)
      const [me, other] = [await aMember(db), await aMember(db)]
      const film = { kind: 'film' as const, slug: 'film-a-fountain-pen' }
      for (const on of [true, true]) await callAs(db, me, 'content.favour', { ...film, on })
      expect(slugs(await callAs(db, me, 'content.list', { favourite: true }))).toEqual([film.slug])
      expect((await callAs(db, other, 'content.list', { favourite: true })).items).toEqual([])
      for (const on of [false, false]) await callAs(db, me, 'content.favour', { ...film, on })
      expect((await callAs(db, me, 'content.list', { favourite: true })).items).toEqual([])
      const gone = { kind: 'case' as const, slug: 'no-such-case', on: true }
      await expect(callAs(db, me, 'content.favour', gone)).rejects.toThrow('missing: ')
    }))
})

describe('content.drafts and content.confirm', () => {
  it('an organiser confirms all that waits, and the readers and the lesson follow', () =>
    inDb(async (db) => {
      await imported(db, aPack().dir, { production: true })
      const organiser = await anOrganiser(db)
      const { items } = await callAs(db, organiser, 'content.drafts', {})
      expect(items).toHaveLength(11)
      expect(items[0]?.why[0]).toContain('《贪污贿赂解释》：另有《解释（二）》')
      expect((await callAs(db, organiser, 'programme.list', {})).items).toEqual([])
      for (const { kind, slug, version } of items) {
        await callAs(db, organiser, 'content.confirm', { kind, slug, version })
        await callAs(db, organiser, 'content.confirm', { kind, slug, version })
      }
      expect((await callAs(db, organiser, 'content.drafts', {})).items).toEqual([])
      expect((await callAs(db, organiser, 'content.list', { kind: 'reader' })).items).toHaveLength(3)
      expect(slugs(await callAs(db, organiser, 'programme.list', {}))).toEqual(['first-lesson'])
      const again = await imported(db, aPack().dir, { production: true })
      expect(again).toMatchObject({ changed: 0, waiting: 0 })
      const written = await db.select().from(audit).where(eq(audit.action, 'content.confirm'))
      expect(written).toHaveLength(22)
    }))

  it('is an organiser’s alone; a reader, a stale or an unknown version is refused', () =>
    inDb(async (db) => {
      const pack = aPack()
      await imported(db, pack.dir, { production: true })
      const organiser = await anOrganiser(db)
      const ask = { kind: 'case' as const, slug: 'a-fountain-pen', version: 1 }
      await expect(callAs(db, await aLiaison(db), 'content.confirm', ask)).rejects.toThrow('forbidden: ')
      await expect(callAs(db, await aMember(db), 'content.drafts', {})).rejects.toThrow('forbidden: ')
      await expect(callAs(db, null, 'content.confirm', ask)).rejects.toThrow('signin: ')
      await expect(callAs(db, organiser, 'content.confirm', { ...ask, version: 7 })).rejects.toThrow('missing: ')
      const reader = { kind: 'reader' as const, slug: 'reader-cases', version: 1 }
      await expect(callAs(db, organiser, 'content.confirm', reader)).rejects.toThrow('conflict: ')
      pack.edit('cases/a-fountain-pen.md', 'title: 一支笔', 'title: 一支钢笔')
      await imported(db, pack.dir, { production: true })
      await expect(callAs(db, organiser, 'content.confirm', ask)).rejects.toThrow('conflict: ')
    }))
})
