import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { account, session } from '../../cloud/db/schema/people'
import { hashOf } from '../../cloud/who'
import { callAs, replyAs } from '../support/callAs'
import { inDb } from '../support/inDb'
import { aLiaison, aMember, anOrganiser, aUnit, aVisitor, NOW } from '../support/people'

const saveUnit = (name = '县审计局') => ({ id: v7(), name, parent: null })

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

async function aSession(db: Db, of: string, minutes = 60) {
  const token = v7()
  await db
    .insert(session)
    .values({ id: v7(), tokenHash: hashOf(token), account: of, createdAt: NOW, expiresAt: later(minutes) })
  return { kind: 'bearer' as const, token }
}

describe('who may come in', () => {
  test('nobody is asked to sign in, a visitor to bind, a member is told it is not theirs', () =>
    inDb(async (db) => {
      expect(await replyAs(db, null, 'people.saveUnit', saveUnit())).toMatchObject({ code: 'signin' })
      expect(await replyAs(db, aVisitor(), 'people.saveUnit', saveUnit())).toMatchObject({
        code: 'signin',
        message: expect.stringContaining('绑定'),
      })
      expect(await replyAs(db, await aMember(db), 'people.saveUnit', saveUnit())).toMatchObject({
        code: 'forbidden',
      })
      expect(await replyAs(db, await aLiaison(db), 'people.saveUnit', saveUnit())).toMatchObject({
        code: 'forbidden',
      })
    }))

  test('who has left the roster is a member no more, and an organiser no more', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      await db.execute(sql`update person set "left" = true where id = ${organiser.id}`)
      expect(await replyAs(db, organiser, 'people.saveUnit', saveUnit())).toMatchObject({ code: 'forbidden' })
      expect(await replyAs(db, organiser, 'programme.mine', {})).toMatchObject({ code: 'forbidden' })
    }))

  test('a token counts until it expires or is revoked', () =>
    inDb(async (db) => {
      const member = await aMember(db)
      const token = await aSession(db, member.account)
      expect(await replyAs(db, token, 'people.saveUnit', saveUnit())).toMatchObject({ code: 'forbidden' })
      expect(await replyAs(db, token, 'people.saveUnit', saveUnit(), { now: later(61) })).toMatchObject({
        code: 'signin',
      })
      await db.execute(sql`update session set "revokedAt" = now()`)
      expect(await replyAs(db, token, 'people.saveUnit', saveUnit())).toMatchObject({ code: 'signin' })
    }))

  test('the openid in the input is only input', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const input = { ...saveUnit(), openid: organiser.openid, userInfo: { openId: organiser.openid } }
      expect(await replyAs(db, await aMember(db), 'people.saveUnit', input)).toMatchObject({
        code: 'forbidden',
      })
    }))
})

describe('an organiser’s write', () => {
  test('leaves one audit row, with ids and without free text', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const input = saveUnit('县统计局')
      await callAs(db, organiser, 'people.saveUnit', input)
      const { rows } = await db.execute(sql`select account, action, target from audit`)
      expect(rows).toEqual([
        { account: organiser.account, action: 'people.saveUnit', target: { id: input.id, parent: null } },
      ])
    }))

  test.each(['Tongji', '13800000000', '2026-11-23'])('keeps no name in it, not even %s', (name) =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      await callAs(db, organiser, 'people.saveUnit', saveUnit(name))
      const { rows } = await db.execute<{ text: string }>(sql`select target::text as text from audit`)
      expect(rows[0]?.text).not.toContain(name)
    }),
  )

  test('that fails leaves neither row', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      await aUnit(db, { name: '县统计局' })
      const reply = await replyAs(db, organiser, 'people.saveUnit', saveUnit('县统计局'))
      expect(reply).toMatchObject({ ok: false, code: 'conflict' })
      const { rows } = await db.execute(sql`select count(*) as n from audit`)
      expect(rows).toEqual([{ n: 0 }])
    }))
})

describe('what is refused in words', () => {
  test.each([
    [{ name: '' }, '“姓名”还没有填'],
    [{ name: '长'.repeat(61) }, '“姓名”最多 60 个字'],
    [{ parent: 'x' }, '“上级单位”填得不对'],
    [{ name: 'a\0b' }, '无法保存的字符'],
    [{ name: '\ud800' }, '无法保存的字符'],
  ])('%j', (wrong, words) =>
    inDb(async (db) => {
      const input = { ...saveUnit(), ...wrong }
      const reply = await replyAs(db, await anOrganiser(db), 'people.saveUnit', input)
      expect(reply).toMatchObject({ ok: false, code: 'input', message: expect.stringContaining(words) })
    }),
  )

  test('an address that asks without end is slowed; those signed in behind it are not', () =>
    inDb(async (db) => {
      await db.insert(account).values({ id: v7(), openid: 'someone', createdAt: NOW })
      const { createApp } = await import('../../cloud/app')
      const { readConfig } = await import('../../cloud/config')
      const { serve } = await import('../../cloud/serve')
      const { pino } = await import('pino')
      const app = await createApp({
        db,
        config: readConfig({}),
        filesDir: '',
        log: pino({ level: 'silent' }),
      })
      const ask = { action: 'no.such', input: {}, address: '203.0.113.9', now: NOW }
      const codes = new Set<string>()
      for (let i = 0; i < 1000; i++) {
        const reply = await serve(app, { ...ask, identity: { kind: 'none' } })
        if (!reply.ok) codes.add(reply.code)
      }
      expect([...codes]).toEqual(['missing', 'slow'])
      const other = await serve(app, { ...ask, identity: { kind: 'openid', openid: 'someone' } })
      expect(other).toMatchObject({ code: 'missing' })
    }))
})
