import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../cloud/db/db'
import { bond, familyInvite } from '../../../cloud/db/schema/family'
import { account, person } from '../../../cloud/db/schema/people'
import { enrolment } from '../../../cloud/db/schema/programme'
import { PER_GUESS } from '../../../cloud/rate'
import { serve } from '../../../cloud/serve'
import { anApp } from '../../support/anApp'
import { callAs, replyAs } from '../../support/callAs'
import { acceptance, aFamilyProgramme, anInvite, aRelative, CONSENT } from '../../support/family'
import { inDb } from '../../support/inDb'
import { aMember, aVisitor, NOW } from '../../support/people'

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)
const bearer = (token: string) => ({ kind: 'bearer' as const, token })
const bondsOf = (db: Db, official: string) => db.select().from(bond).where(eq(bond.official, official))

describe('an invite', () => {
  it('carries a token that its inviter is shown again, and that is nowhere kept', () =>
    inDb(async (db) => {
      const official = await aMember(db)
      const first = await anInvite(db, official)
      const again = await callAs(db, official, 'family.invite', { id: first.id, relation: '配偶' })
      expect(again).toEqual(first)
      expect(first.url).toBe(`/s?f=${first.token}`)
      expect(first.expiresAt).toBe(days(7).toISOString())
      const { invites } = await callAs(db, official, 'family.mine', {})
      expect(invites).toEqual([first])
      const { rows } = await db.execute<{ text: string }>(sql`select i::text as text from family_invite i`)
      expect(rows.some(({ text }) => text.includes(first.token))).toBe(false)
    }))

  it('stands open ten at a time', () =>
    inDb(async (db) => {
      const official = await aMember(db)
      const made = []
      for (let at = 0; at < 10; at++) made.push(await anInvite(db, official))
      await expect(anInvite(db, official)).rejects.toThrow('conflict: 还有 10 份邀请没有用')
      await callAs(db, official, 'family.withdrawInvite', { id: made[0]!.id })
      await expect(anInvite(db, official)).resolves.toBeTruthy()
    }))

  it('says who invites and why, to whoever holds it', () =>
    inDb(async (db) => {
      const official = await aMember(db)
      const { token } = await anInvite(db, official, '父母')
      const look = await callAs(db, null, 'family.look', { token })
      expect(look).toMatchObject({ state: 'open', inviter: { name: official.name }, relation: '父母' })
      expect(await callAs(db, official, 'family.look', { token })).toEqual({
        ...{ state: 'own', inviter: null, relation: null },
      })
    }))

  it('names nobody once it is of no use', () =>
    inDb(async (db) => {
      const official = await aMember(db)
      const [withdrawn, used, expired] = [
        await anInvite(db, official),
        await anInvite(db, official),
        await anInvite(db, official),
      ]
      await callAs(db, official, 'family.withdrawInvite', { id: withdrawn.id })
      await callAs(db, aVisitor(), 'family.accept', acceptance(used.token))
      for (const [{ token }, state, now] of [
        [withdrawn, 'withdrawn', NOW],
        [used, 'used', NOW],
        [expired, 'expired', days(7)],
      ] as const) {
        expect(await callAs(db, null, 'family.look', { token }, { now })).toEqual({
          ...{ state, inviter: null, relation: null },
        })
        const late = await replyAs(db, aVisitor(), 'family.accept', acceptance(token), { now })
        expect([state, late.ok]).toEqual([state, false])
      }
      expect(await bondsOf(db, official.id)).toHaveLength(1)
      const { invites } = await callAs(db, official, 'family.mine', {}, { now: days(7) })
      expect(invites.map(({ state, token, url }) => [state, token, url]).sort()).toEqual([
        ['expired', null, null],
        ['used', null, null],
        ['withdrawn', null, null],
      ])
    }))

  it('of another is not there to be withdrawn', () =>
    inDb(async (db) => {
      const { id } = await anInvite(db, await aMember(db))
      const other = await aMember(db)
      await expect(callAs(db, other, 'family.withdrawInvite', { id })).rejects.toThrow('missing')
      await expect(callAs(db, other, 'family.invite', { id, relation: '配偶' })).rejects.toThrow('missing')
    }))

  it('made up is counted against the address that asks', () =>
    inDb(async (db) => {
      const app = await anApp(db)
      const ask = async (action: string, input: object) => {
        const guess = { action, input, identity: { kind: 'none' as const }, address: '203.0.113.9', now: NOW }
        const reply = await serve(app, guess)
        return reply.ok ? 'ok' : reply.code
      }
      const token = 'A'.repeat(32)
      const codes = [await ask('family.look', { token }), await ask('family.accept', acceptance(token))]
      for (let at = codes.length; at < PER_GUESS.burst; at++) codes.push(await ask('family.look', { token }))
      expect(new Set(codes)).toEqual(new Set(['missing']))
      expect(await ask('family.look', { token })).toBe('slow')
      expect(await ask('family.accept', acceptance(token))).toBe('slow')
      expect(await ask('family.look', { token: (await anInvite(db, await aMember(db))).token })).toBe('ok')
    }))
})

describe('accepting', () => {
  it('in WeChat binds the phone, and lets it follow the family programme', () =>
    inDb(async (db) => {
      const { slug } = await aFamilyProgramme(db)
      const official = await aMember(db)
      const visitor = aVisitor()
      const { token } = await anInvite(db, official, '配偶')
      const words = { ...acceptance(token, '李  小兰'), relation: '父母' as const }
      expect(await callAs(db, visitor, 'family.accept', words)).toEqual({ token: null })
      const me = await callAs(db, visitor, 'people.me', {})
      expect(me).toMatchObject({
        ...{ roles: ['guest', 'relative'], consent: CONSENT },
        person: { kind: 'relative', name: '李 小兰', position: '' },
      })
      const home = await callAs(db, visitor, 'family.home', {})
      expect(home.bonds).toMatchObject([{ official: official.name, relation: '父母', boundOn: '2026-11-23' }])
      const { members } = await callAs(db, official, 'family.mine', {})
      expect(members).toMatchObject([{ name: '李 小兰', relation: '父母', signed: false, letter: 'none' }])
      const { courses } = await callAs(db, visitor, 'programme.mine', {})
      expect(courses).toMatchObject([{ programme: slug, startsOn: '2026-11-23', dueOn: '2026-12-23' }])
    }))

  it('in a browser opens a session of its own', () =>
    inDb(async (db) => {
      const official = await aMember(db)
      const { token } = await anInvite(db, official)
      const accepted = await callAs(db, null, 'family.accept', acceptance(token, '张明'))
      const me = await callAs(db, bearer(accepted.token!), 'people.me', {})
      expect(me.person).toMatchObject({ kind: 'relative', name: '张明' })
      // The answer may have been lost: the same phone, still signed in, is let in again.
      expect(await callAs(db, bearer(accepted.token!), 'family.accept', acceptance(token, '张明'))).toEqual({
        token: null,
      })
      await expect(callAs(db, null, 'family.accept', acceptance(token, '张明'))).rejects.toThrow(
        'conflict: 这份邀请已经用过了',
      )
    }))

  it('sent again by the same phone does it once', () =>
    inDb(async (db) => {
      await aFamilyProgramme(db)
      const official = await aMember(db)
      const visitor = aVisitor()
      const words = acceptance((await anInvite(db, official)).token)
      await callAs(db, visitor, 'family.accept', words)
      await callAs(db, visitor, 'family.accept', words)
      const bonds = await bondsOf(db, official.id)
      expect(bonds).toHaveLength(1)
      expect(await db.$count(enrolment, eq(enrolment.person, bonds[0]!.relative))).toBe(1)
    }))

  it('by another official binds that person, and by a family member once more', () =>
    inDb(async (db) => {
      await aFamilyProgramme(db)
      const [official, spouse] = [await aMember(db), await aMember(db, { name: '王芳' })]
      const before = await db.$count(person)
      await callAs(db, spouse, 'family.accept', acceptance((await anInvite(db, official)).token, ' 王 芳'))
      expect(await bondsOf(db, official.id)).toMatchObject([{ relative: spouse.id }])
      expect((await callAs(db, spouse, 'people.me', {})).roles).toEqual(['guest', 'relative', 'member'])
      const third = await aMember(db)
      await callAs(db, spouse, 'family.accept', acceptance((await anInvite(db, third)).token, '王芳'))
      expect((await callAs(db, spouse, 'family.home', {})).bonds).toHaveLength(2)
      expect(await db.$count(person)).toBe(before + 1)
      expect(await db.$count(enrolment, eq(enrolment.person, spouse.id))).toBe(1)
    }))

  it('under another name than the account’s, twice for one official, or one’s own, is refused and uses nothing', () =>
    inDb(async (db) => {
      const official = await aMember(db)
      const relative = await aRelative(db, official, { name: '赵一' })
      const { token, id } = await anInvite(db, official)
      const other = await anInvite(db, await aMember(db))
      await expect(callAs(db, relative, 'family.accept', acceptance(other.token, '钱二'))).rejects.toThrow(
        'input: 您现在以赵一的身份登录',
      )
      await expect(callAs(db, relative, 'family.accept', acceptance(token, '赵一'))).rejects.toThrow(
        'conflict: 您和这位家人已经绑定',
      )
      await expect(callAs(db, official, 'family.accept', acceptance(token, official.name))).rejects.toThrow(
        'conflict: 这是您自己发出的邀请',
      )
      expect(await db.$count(familyInvite, and(eq(familyInvite.id, id), sql`"usedAt" is null`))).toBe(1)
    }))

  it('asks for today’s privacy notice and for an adult', () =>
    inDb(async (db) => {
      const words = acceptance((await anInvite(db, await aMember(db))).token)
      await expect(callAs(db, null, 'family.accept', { ...words, consent: '2020-01' })).rejects.toThrow(
        'input: 请先阅读并同意隐私说明',
      )
      const minor = { ...words, adult: false as unknown as true }
      await expect(callAs(db, null, 'family.accept', minor)).rejects.toThrow('input')
      expect(await db.$count(account, sql`"createdAt" > ${NOW.toISOString()}`)).toBe(0)
    }))

  it('works while no family programme is published; it is followed from when there is one', () =>
    inDb(async (db) => {
      const visitor = aVisitor()
      await callAs(db, visitor, 'family.accept', acceptance((await anInvite(db, await aMember(db))).token))
      expect(await callAs(db, visitor, 'programme.mine', {})).toEqual({ courses: [] })
      const { slug } = await aFamilyProgramme(db)
      await callAs(db, visitor, 'family.home', {})
      const { courses } = await callAs(db, visitor, 'programme.mine', {})
      expect(courses.map((course) => course.programme)).toEqual([slug])
    }))

  it('of an official who has left is refused', () =>
    inDb(async (db) => {
      const official = await aMember(db)
      const { token } = await anInvite(db, official)
      await db.update(person).set({ left: true }).where(eq(person.id, official.id))
      await expect(callAs(db, null, 'family.look', { token })).rejects.toThrow('missing')
      await expect(callAs(db, null, 'family.accept', acceptance(token))).rejects.toThrow('missing')
    }))
})
