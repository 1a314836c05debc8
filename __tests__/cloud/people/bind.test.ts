import { eq } from 'drizzle-orm'
import type { Db } from '../../../cloud/db/db'
import { account, invite, session } from '../../../cloud/db/schema/people'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aMember, anOrganiser, aPerson, aVisitor, NOW } from '../../support/people'

const consent = '2026-11'
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const bearer = (token: string | null) => ({ kind: 'bearer' as const, token: token ?? '' })

async function aSlip(db: Db, whom: { id: string }) {
  const { slips } = await callAs(db, await anOrganiser(db), 'people.invite', { people: [whom.id] })
  return slips[0] ?? { code: '', url: '' }
}

describe('people.bind', () => {
  it('binds a WeChat account by the code and the name, and tells who one is now', () =>
    inDb(async (db) => {
      const someone = await aPerson(db, { name: '周明' })
      const visitor = aVisitor()
      const { code, url } = await aSlip(db, someone)
      expect(url).toContain(code)
      const bound = await callAs(db, visitor, 'people.bind', {
        code: code.toLowerCase().replace('-', ' '),
        name: '周 明',
        consent,
      })
      expect(bound.token).toBeNull()
      expect(bound.me).toMatchObject({ roles: ['guest', 'member'], person: { name: '周明' }, consent })
      expect(await callAs(db, visitor, 'people.me', {})).toEqual(bound.me)
    }))

  it('gives a browser a session token that is kept only as a hash', () =>
    inDb(async (db) => {
      const someone = await aPerson(db)
      const { code } = await aSlip(db, someone)
      const { token } = await callAs(db, null, 'people.bind', { code, name: someone.name, consent })
      expect(Buffer.from(token ?? '', 'base64url')).toHaveLength(32)
      const rows = await db.select().from(session)
      expect(JSON.stringify(rows)).not.toContain(token)
      expect((await callAs(db, bearer(token), 'people.me', {})).person?.name).toBe(someone.name)
      const late = { now: minutes(91 * 24 * 60) }
      expect((await callAs(db, bearer(token), 'people.me', {}, late)).person).toBeNull()
    }))

  it('takes a code once, and keeps no code in the database', () =>
    inDb(async (db) => {
      const someone = await aPerson(db)
      const { code } = await aSlip(db, someone)
      expect(JSON.stringify(await db.select().from(invite))).not.toContain(code.replace('-', ''))
      await callAs(db, null, 'people.bind', { code, name: someone.name, consent })
      await expect(callAs(db, null, 'people.bind', { code, name: someone.name, consent })).rejects.toThrow(
        'conflict: 这个码已经用过了',
      )
    }))

  it('locks the code for an hour at the fifth wrong name, saying each time how many are left', () =>
    inDb(async (db) => {
      const someone = await aPerson(db, { name: '周明' })
      const { code } = await aSlip(db, someone)
      const wrong = (now = NOW) => replyAs(db, null, 'people.bind', { code, name: '周敏', consent }, { now })
      for (const left of [4, 3, 2, 1])
        expect(await wrong()).toMatchObject({ code: 'input', message: expect.stringContaining(`${left} 次`) })
      expect(await wrong()).toMatchObject({ code: 'closed', message: expect.stringContaining('11:00') })
      const right = { code, name: '周明', consent }
      expect(await replyAs(db, null, 'people.bind', right, { now: minutes(59) })).toMatchObject({
        code: 'closed',
      })
      expect(await wrong(minutes(61))).toMatchObject({ message: expect.stringContaining('4 次') })
      expect(await replyAs(db, null, 'people.bind', right, { now: minutes(62) })).toMatchObject({ ok: true })
    }))

  it('refuses a code that expired, was withdrawn by a newer one, or was never made', () =>
    inDb(async (db) => {
      const someone = await aPerson(db)
      const first = await aSlip(db, someone)
      const second = await aSlip(db, someone)
      const ask = (code: string, now = NOW) =>
        replyAs(db, null, 'people.bind', { code, name: someone.name, consent }, { now })
      expect(await ask(first.code)).toMatchObject({ code: 'missing' })
      expect(await ask('ABCDE-FGHJK')).toMatchObject({ code: 'missing' })
      expect(await ask('hello')).toMatchObject({ code: 'missing' })
      expect(await ask(second.code, minutes(15 * 24 * 60))).toMatchObject({ code: 'closed' })
      expect(await ask(second.code)).toMatchObject({ ok: true })
    }))

  it('asks for consent to today’s privacy text first', () =>
    inDb(async (db) => {
      const someone = await aPerson(db)
      const { code } = await aSlip(db, someone)
      const reply = await replyAs(db, null, 'people.bind', { code, name: someone.name, consent: '2020-01' })
      expect(reply).toMatchObject({ code: 'input', message: expect.stringContaining('隐私') })
      const [kept] = await db.select().from(invite).where(eq(invite.person, someone.id))
      expect(kept).toMatchObject({ usedAt: null, wrong: 0 })
    }))

  it('does not move a WeChat that is bound to someone else, nor a person bound to another WeChat', () =>
    inDb(async (db) => {
      const held = await aMember(db)
      const other = await aPerson(db)
      const { code } = await aSlip(db, other)
      const mine = await replyAs(db, held, 'people.bind', { code, name: other.name, consent })
      expect(mine).toMatchObject({ code: 'conflict', message: expect.stringContaining(held.name) })
      const theirs = await aSlip(db, held)
      const asked = { code: theirs.code, name: held.name, consent }
      expect(await replyAs(db, aVisitor(), 'people.bind', asked)).toMatchObject({ code: 'conflict' })
      const [kept] = await db.select().from(account).where(eq(account.id, held.account))
      expect(kept?.openid).toBe(held.openid)
      // The code was not spent by the refusal: in a browser it still signs in.
      expect((await callAs(db, null, 'people.bind', asked)).token).not.toBeNull()
    }))

  it('a browser shared by two people signs in the second one, whatever WeChat the first is bound to', () =>
    inDb(async (db) => {
      const first = await aMember(db)
      const second = await aPerson(db)
      const slip = await aSlip(db, first)
      const { token } = await callAs(db, null, 'people.bind', { code: slip.code, name: first.name, consent })
      const next = await aSlip(db, second)
      const bound = await callAs(db, bearer(token), 'people.bind', {
        code: next.code,
        name: second.name,
        consent,
      })
      expect((await callAs(db, bearer(bound.token), 'people.me', {})).person?.name).toBe(second.name)
    }))
})

describe('people.unbind', () => {
  it('lets the WeChat go, ends every session and withdraws open codes', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const someone = await aMember(db)
      const browser = await aSlip(db, someone)
      const { token } = await callAs(db, null, 'people.bind', {
        code: browser.code,
        name: someone.name,
        consent,
      })
      const unused = await aSlip(db, someone)
      await callAs(db, organiser, 'people.unbind', { person: someone.id, reason: '换了手机' })
      expect((await callAs(db, someone, 'people.me', {})).person).toBeNull()
      expect((await callAs(db, bearer(token), 'people.me', {})).person).toBeNull()
      const asked = { code: unused.code, name: someone.name, consent }
      expect(await replyAs(db, someone, 'people.bind', asked)).toMatchObject({ code: 'missing' })
      const fresh = await aSlip(db, someone)
      await callAs(db, someone, 'people.bind', { ...asked, code: fresh.code })
      expect((await callAs(db, someone, 'people.me', {})).person?.name).toBe(someone.name)
    }))

  it('refuses a member, and someone who is not there', () =>
    inDb(async (db) => {
      const member = await aMember(db)
      const asked = { person: member.id, reason: '换了手机' }
      expect(await replyAs(db, member, 'people.unbind', asked)).toMatchObject({ code: 'forbidden' })
      const organiser = await anOrganiser(db)
      const nobody = { ...asked, person: member.account }
      expect(await replyAs(db, organiser, 'people.unbind', nobody)).toMatchObject({ code: 'missing' })
    }))
})

describe('people.signOut', () => {
  it('ends the asking session and no other', () =>
    inDb(async (db) => {
      const someone = await aPerson(db)
      const enter = async () => {
        const { code } = await aSlip(db, someone)
        return (await callAs(db, null, 'people.bind', { code, name: someone.name, consent })).token
      }
      const [one, two] = [await enter(), await enter()]
      await callAs(db, bearer(one), 'people.signOut', {})
      expect((await callAs(db, bearer(one), 'people.me', {})).person).toBeNull()
      expect((await callAs(db, bearer(two), 'people.me', {})).person).not.toBeNull()
    }))
})
