import { tmpdir } from 'node:os'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { createApp, type App } from '../../../cloud/app'
import { readConfig } from '../../../cloud/config'
import type { Db } from '../../../cloud/db/db'
import { suggestion } from '../../../cloud/db/schema/people'
import { inviteOne } from '../../../cloud/people/invite'
import { openSession } from '../../../cloud/session'
import { serve, type Answer } from '../../../cloud/serve'
import type { Input } from '../../../contract'
import { inDb } from '../../support/inDb'
import { aMember, aPerson, aUnit, NOW } from '../../support/people'

const address = '198.51.100.20'
const seconds = (count: number) => new Date(NOW.getTime() + count * 1000)

// One server for the whole test: its limits remember.
const aServer = (db: Db) =>
  createApp({ db, config: readConfig({}), filesDir: tmpdir(), log: pino({ level: 'silent' }) })

const ask = (app: App, action: string, input: object, now: Date): Promise<Answer> =>
  serve(app, { action, input, identity: { kind: 'none' }, address, now })

async function slips(app: App, people: number) {
  const unit = await aUnit(app.db)
  const made: Input<'people.bind'>[] = []
  for (let at = 0; at < people; at += 1) {
    const { id, name } = await aPerson(app.db, { unit, name: `到场${at}` })
    const { code } = await inviteOne({ db: app.db, now: NOW, secret: app.secret, by: null }, id)
    made.push({ code, name, consent: '2026-11' })
  }
  return made
}

describe('a hall behind one address', () => {
  it('of 300 people binding within ten minutes all pass, slips of the finger included', () =>
    inDb(async (db) => {
      const app = await aServer(db)
      const people = await slips(app, 300)
      const refused: Answer[] = []
      for (const [at, slip] of people.entries()) {
        const now = seconds(at * 2)
        for (const action of ['people.me', 'programme.list', 'content.list', 'people.me'])
          refused.push(...[await ask(app, action, {}, now)].filter(({ ok }) => !ok))
        if (at % 4 === 0) await ask(app, 'people.bind', { ...slip, code: '22222-22222' }, now)
        if (at % 5 === 0) await ask(app, 'people.bind', { ...slip, name: '错一字' }, now)
        const bound = await ask(app, 'people.bind', slip, now)
        if (!bound.ok) refused.push(bound)
      }
      expect(refused).toEqual([])
    }))

  it('is slowed when it guesses codes, and still lets in who has one', () =>
    inDb(async (db) => {
      const app = await aServer(db)
      const [slip] = await slips(app, 1)
      const codes: string[] = []
      for (let at = 0; at < 150; at += 1) {
        const guess = { code: '33333-33333', name: '某人', consent: '2026-11' }
        const reply = await ask(app, 'people.bind', guess, seconds(at / 10))
        codes.push(reply.ok ? 'ok' : reply.code)
      }
      expect(codes.slice(0, 90)).toEqual(Array(90).fill('missing'))
      expect(codes.at(-1)).toBe('slow')
      expect(await ask(app, 'people.bind', slip ?? {}, seconds(16))).toMatchObject({ ok: true })
    }))

  it('is given no look-up of made-up tokens once its unsigned calls are used up; who was in goes on', () =>
    inDb(async (db) => {
      const app = await aServer(db)
      const member = await aMember(db)
      const { token } = await openSession(db, NOW, { account: member.account })
      const call = (bearer: string, now: Date) =>
        serve(app, {
          action: 'people.me',
          input: {},
          identity: { kind: 'bearer', token: bearer },
          address,
          now,
        })
      expect(await call(token, NOW)).toMatchObject({ ok: true })
      for (let at = 0; at < 900; at += 1) await call(`made-up-${at}`, NOW)
      const looks = jest.spyOn(db, 'execute')
      for (let at = 0; at < 50; at += 1)
        expect(await call(`another-${at}`, NOW)).toMatchObject({ code: 'slow' })
      expect(looks).not.toHaveBeenCalled()
      looks.mockRestore()
      // Somebody's rights were changed: all are looked up again.
      app.finder.forget()
      expect(await call(token, NOW)).toMatchObject({ data: { person: { name: member.name } } })
    }))

  it('is slowed when it hands in suggestions without end', () =>
    inDb(async (db) => {
      const app = await aServer(db)
      const codes: string[] = []
      for (let at = 0; at < 130; at += 1) {
        const said = { id: v7(), text: '又一条', named: false }
        const reply = await ask(app, 'people.suggest', said, seconds(at / 10))
        codes.push(reply.ok ? 'ok' : reply.code)
      }
      expect(codes.slice(0, 90)).toEqual(Array(90).fill('ok'))
      expect(codes.at(-1)).toBe('slow')
      expect(await db.$count(suggestion)).toBeLessThan(110)
    }))
})
