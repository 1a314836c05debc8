import { inDb } from '../../support/inDb'
import { aMember, aVisitor } from '../../support/people'
import { aPhone } from '../../support/phone'
import { call, CallError } from '../../../src/lib/call'
import { openSession, token } from '../../../src/lib/session'

test('a call brings back what the real server says', () =>
  inDb(async (db) => {
    const member = await aMember(db)
    aPhone(db, member)
    const me = await call('people.me', {})
    expect(me.person?.name).toBe(member.name)
    expect(me.roles).toContain('member')
  }))

test('a refusal comes as a CallError with the server’s words', () =>
  inDb(async (db) => {
    aPhone(db, aVisitor())
    const refused = await call('programme.mine', {}).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(CallError)
    expect(refused).toMatchObject({ code: 'signin' })
  }))

test('without a network the error says so, and nothing is pretended', () =>
  inDb(async (db) => {
    const phone = aPhone(db, await aMember(db))
    phone.online = false
    await expect(call('people.me', {})).rejects.toMatchObject({ code: 'offline' })
  }))

test('a session that the server no longer knows is dropped from the phone', () =>
  inDb(async (db) => {
    aPhone(db, null)
    openSession('a-token-of-yesterday')
    await expect(call('programme.mine', {})).rejects.toMatchObject({ code: 'signin' })
    expect(token()).toBeUndefined()
  }))
