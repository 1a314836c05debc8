import { reading, watch } from '../../../cloud/db/schema/study'
import { callAs } from '../../support/callAs'
import { finished } from '../../support/finished'
import { inDb } from '../../support/inDb'
import { imported, removePacks } from '../../support/pack'
import { aMember, aVisitor, NOW, type Someone } from '../../support/people'

afterEach(removePacks)

const CASES = ['mooncake-box', 'third-dining-room', 'night-before-bidding', 'a-fountain-pen']

const slugs = ({ items }: { items: { slug: string }[] }) => items.map(({ slug }) => slug)

describe('content.list', () => {
  it('gives twenty at a time, in the order of the readers, to the end and no further', () =>
    inDb(async (db) => {
      await imported(db)
      const member = await aMember(db)
      const first = await callAs(db, member, 'content.list', {})
      expect(first.items).toHaveLength(20)
      expect(slugs(first).slice(0, 4)).toEqual(CASES)
      const second = await callAs(db, member, 'content.list', { cursor: first.next ?? '' })
      expect(second.items).toHaveLength(17)
      expect(second.next).toBeNull()
      expect(new Set([...slugs(first), ...slugs(second)]).size).toBe(37)
      await expect(callAs(db, member, 'content.list', { cursor: '0.1; drop' })).rejects.toThrow('input: ')
    }))

  it('shows a visitor what is public and nothing else', () =>
    inDb(async (db) => {
      await imported(db)
      for (const visitor of [null, aVisitor()]) {
        const { items } = await callAs(db, visitor, 'content.list', { kind: 'case' })
        expect(items.map(({ slug }) => slug).sort()).toEqual(['the-form', 'third-dining-room', 'thirty-seconds'])
        const hidden = await callAs(db, visitor, 'content.list', { query: '后备箱里的两个多月' })
        expect(hidden.items).toEqual([])
      }
      expect((await callAs(db, null, 'content.list', { kind: 'story' })).items).toHaveLength(20)
    }))

  it('filters by kind and category', () =>
    inDb(async (db) => {
      await imported(db)
      const member = await aMember(db)
      const family = await callAs(db, member, 'content.list', { kind: 'case', category: '家风家教类' })
      expect(slugs(family)).toEqual(['the-form', 'forty-boxes', 'her-ledger', 'fathers-phone'])
      const films = await callAs(db, member, 'content.list', { kind: 'film' })
      expect(films.items.map(({ title, minutes }) => [title, minutes])).toEqual([
        ['一支笔', 2],
        ['四十箱纸', 2],
      ])
    }))

  it('finds what has all the words in title or text; no sign is a wildcard', () =>
    inDb(async (db) => {
      await imported(db)
      const member = await aMember(db)
      const found: [string, string[]][] = [
        ['后备箱', ['a-fountain-pen', 'film-a-fountain-pen', 'mooncake-box']],
        ['月饼 纸的', ['mooncake-box']],
        ['月饼 天知', []],
        ['　１6．3 万元', ['after-midnight']],
        ['杨震', ['yang-zhen-four-know']],
        ['100%', []],
        ['_', []],
        ["'", []],
        ['\\', []],
      ]
      for (const [query, expected] of found) {
        const { items } = await callAs(db, member, 'content.list', { query })
        expect([query, ...items.map(({ slug }) => slug).sort()]).toEqual([query, ...expected])
      }
    }))

  it('tells each person what they have read, and only their own', () =>
    inDb(async (db) => {
      await imported(db)
      const [me, other] = [await aMember(db), await aMember(db)]
      await finished(db, me, 'article', 'mooncake-box')
      await finished(db, me, 'transcript', 'film-forty-boxes')
      await db.insert(watch).values({
        ...{ person: me.id, slug: 'film-a-fountain-pen', version: 1, seconds: 98 },
        watched: '{[0,15)}',
        updatedAt: NOW,
      })
      const opened = { person: me.id, kind: 'article' as const, version: 1, updatedAt: NOW }
      await db.insert(reading).values([
        { ...opened, slug: 'the-form', seconds: 30 },
        { ...opened, slug: 'her-ledger', seconds: 0 },
      ])
      const readOf = async (who: Someone) => {
        const { items } = await callAs(db, who, 'content.list', {})
        return Object.fromEntries(items.filter(({ read }) => read !== 'none').map(({ slug, read }) => [slug, read]))
      }
      expect(await readOf(me)).toEqual({
        'mooncake-box': 'done',
        'the-form': 'some',
        'reader-cases': 'some',
        'reader-family': 'some',
        'film-a-fountain-pen': 'some',
        'film-forty-boxes': 'done',
      })
      expect(await readOf(other)).toEqual({})
      const left = await callAs(db, me, 'content.list', { kind: 'case', unread: true })
      expect(slugs(left)).not.toContain('mooncake-box')
      expect(left.items).toHaveLength(11)
    }))
})
