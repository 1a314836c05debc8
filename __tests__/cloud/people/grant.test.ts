import { eq } from 'drizzle-orm'
import { NIL } from 'uuid'
import { v7 } from 'uuid'
import { account, audit, grant } from '../../../cloud/db/schema/people'
import type { Db } from '../../../cloud/db/db'
import { addOrganiser } from '../../../cloud/people/addOrganiser'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, anOrganiser, aPerson, aUnit, NOW } from '../../support/people'

const secretOf = async (db: Db) => {
  await callAs(db, null, 'people.me', {})
  const { rows } = await db.execute<{ value: string }>(
    `select value #>> '{}' as value from setting where key = 'secret'`,
  )
  return rows[0]?.value ?? ''
}

describe('people.grant', () => {
  it('makes a liaison of someone who has no account yet, once', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const someone = await aPerson(db)
      const unit = await aUnit(db)
      const asked = { person: someone.id, role: 'liaison' as const, unit }
      const first = await callAs(db, organiser, 'people.grant', asked)
      expect(first).toMatchObject({ role: 'liaison', unit })
      expect(await callAs(db, organiser, 'people.grant', asked)).toEqual(first)
      expect(await db.select().from(account).where(eq(account.person, someone.id))).toHaveLength(1)
      const shown = await callAs(db, organiser, 'people.person', { id: someone.id })
      expect(shown.grants).toEqual([first])
    }))

  it('gives rights at once, and takes them back at once', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const member = await aMember(db)
      expect(await replyAs(db, member, 'people.roster', {})).toMatchObject({ code: 'forbidden' })
      const asked = { person: member.id, role: 'liaison' as const, unit: member.unit }
      const { id } = await callAs(db, organiser, 'people.grant', asked)
      expect(await replyAs(db, member, 'people.roster', {})).toMatchObject({ ok: true })
      expect((await callAs(db, member, 'people.me', {})).roles).toEqual(['guest', 'member', 'liaison'])
      await callAs(db, organiser, 'people.revoke', { grant: id, reason: '岗位调整' })
      await callAs(db, organiser, 'people.revoke', { grant: id, reason: '再说一次' })
      expect(await replyAs(db, member, 'people.roster', {})).toMatchObject({ code: 'forbidden' })
      const [kept] = await db.select().from(grant).where(eq(grant.id, id))
      expect(kept?.reason).toBe('岗位调整')
    }))

  it('asks a unit of a liaison and none of an organiser, and refuses who is not on the roster', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const someone = await aPerson(db)
      const give = (person: string, role: 'liaison' | 'organiser', unit: string | null) =>
        replyAs(db, organiser, 'people.grant', { person, role, unit })
      expect(await give(someone.id, 'liaison', null)).toMatchObject({ code: 'input' })
      expect(await give(someone.id, 'organiser', someone.unit)).toMatchObject({ code: 'input' })
      expect(await give(v7(), 'organiser', null)).toMatchObject({ code: 'missing' })
      expect(await give(someone.id, 'liaison', v7())).toMatchObject({ code: 'missing' })
      const reviewer = await aPerson(db, { review: true })
      expect(await give(reviewer.id, 'organiser', null)).toMatchObject({ code: 'missing' })
    }))

  it('is an organiser’s alone, and leaves an audit row without free text', () =>
    inDb(async (db) => {
      const liaison = await aLiaison(db)
      const asked = { person: liaison.id, role: 'organiser' as const, unit: null }
      expect(await replyAs(db, liaison, 'people.grant', asked)).toMatchObject({ code: 'forbidden' })
      const organiser = await anOrganiser(db)
      await callAs(db, organiser, 'people.unbind', { person: liaison.id, reason: '王某换了手机' })
      const rows = await db.select().from(audit)
      expect(rows).toMatchObject([{ action: 'people.unbind', account: organiser.account }])
      expect(JSON.stringify(rows)).not.toContain('王某')
    }))
})

describe('the last organiser', () => {
  it('cannot be revoked, unbound, marked as left, or withdraw; with a second who can sign in it can', () =>
    inDb(async (db) => {
      const only = await anOrganiser(db)
      const { grants } = await callAs(db, only, 'people.me', {})
      const id = grants[0]?.id ?? ''
      const tries = [
        () => replyAs(db, only, 'people.revoke', { grant: id, reason: '不再担任' }),
        () => replyAs(db, only, 'people.unbind', { person: only.id, reason: '换手机' }),
        () => replyAs(db, only, 'people.withdraw', {}),
      ]
      for (const tried of tries) expect(await tried()).toMatchObject({ code: 'conflict' })
      const second = await aPerson(db)
      await callAs(db, only, 'people.grant', { person: second.id, role: 'organiser', unit: null })
      // Granted, but never bound: nobody would be left who can open the door.
      for (const tried of tries) expect(await tried()).toMatchObject({ code: 'conflict' })
      const able = await anOrganiser(db)
      await callAs(db, able, 'people.revoke', { grant: id, reason: '不再担任' })
      expect((await callAs(db, only, 'people.me', {})).roles).toEqual(['guest', 'member'])
    }))
})

describe('organiser:add', () => {
  it('prints a code with which the first organiser comes in, on an empty database', () =>
    inDb(async (db) => {
      const asked = { name: '王敏', unit: null, office: '县纪委监委', secret: await secretOf(db), now: NOW }
      const first = await addOrganiser(db, asked)
      const again = await addOrganiser(db, asked)
      const bind = (code: string) =>
        replyAs(db, null, 'people.bind', { code, name: '王敏', consent: '2026-11' })
      expect(await bind(first.code)).toMatchObject({ code: 'missing' })
      expect(await bind(again.code)).toMatchObject({
        ok: true,
        data: { me: { roles: ['guest', 'member', 'organiser'], person: { unitName: '县纪委监委' } } },
      })
    }))

  it('leaves an audit row that names no account: nobody was signed in', () =>
    inDb(async (db) => {
      const known = await aPerson(db, { name: '王敏' })
      const asked = { name: '王敏', unit: null, office: '县纪委监委', secret: await secretOf(db), now: NOW }
      await addOrganiser(db, asked)
      expect(await db.select().from(audit)).toMatchObject([
        { account: NIL, action: 'organiser:add', target: { person: known.id }, at: NOW },
      ])
    }))

  it('takes the person who is on the roster, and asks which of two namesakes', () =>
    inDb(async (db) => {
      const asked = { unit: null, office: '县纪委监委', secret: await secretOf(db), now: NOW }
      const known = await aPerson(db, { name: '王敏' })
      await addOrganiser(db, { ...asked, name: '王敏' })
      expect(await db.select().from(account).where(eq(account.person, known.id))).toHaveLength(1)
      await aPerson(db, { name: '王敏', unit: await aUnit(db, { name: '县水务局' }) })
      await expect(addOrganiser(db, { ...asked, name: '王敏' })).rejects.toThrow('--unit')
      expect(await addOrganiser(db, { ...asked, name: '王敏', unit: '县水务局' })).toMatchObject({
        unitName: '县水务局',
      })
    }))
})

describe('people.review', () => {
  const consent = '2026-11'

  it('lets WeChat’s reviewers in again and again while the switch is on, and out when it is off', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const { code, name } = await callAs(db, organiser, 'people.review', { on: true })
      const asked = { code: code ?? '', name, consent }
      const one = await callAs(db, null, 'people.bind', asked)
      const two = await callAs(db, { openid: 'reviewer-phone' }, 'people.bind', asked)
      const three = await callAs(db, { openid: 'another-phone' }, 'people.bind', asked)
      expect([one, two, three].map(({ me }) => me.person?.name)).toEqual([name, name, name])
      expect(await callAs(db, organiser, 'people.review', { on: false })).toEqual({
        on: false,
        name,
        code: null,
      })
      expect(await replyAs(db, null, 'people.bind', asked)).toMatchObject({ code: 'missing' })
      const bearer = { kind: 'bearer' as const, token: one.token ?? '' }
      expect((await callAs(db, bearer, 'people.me', {})).person).toBeNull()
      expect((await callAs(db, { openid: 'another-phone' }, 'people.me', {})).person).toBeNull()
    }))

  it('is an organiser’s alone', () =>
    inDb(async (db) => {
      expect(await replyAs(db, await aLiaison(db), 'people.review', { on: true })).toMatchObject({
        code: 'forbidden',
      })
    }))
})
