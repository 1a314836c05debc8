import { act, renderHook } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../../cloud/db/db'
import { useReading } from '../../../../src/features/study/useReading'
import { inDb } from '../../../support/inDb'
import { aMember } from '../../../support/people'
import { aPhone } from '../../../support/phone'
import { aCase } from '../../../support/study'
import { hidePage, showPage } from '../../../support/taro'
import { now, oneClock, pass, until } from '../../../support/time'

beforeEach(oneClock)
afterEach(() => jest.useRealTimers())

async function aDesk(db: Db) {
  const who = await aMember(db)
  const phone = aPhone(db, who, { now })
  const slugs = [(await aCase(db, 600)).slug, (await aCase(db, 600)).slug]
  const server = phone.network
  let opens = 0
  phone.network = async (...asked) => {
    if (asked[0] === 'study.open') opens++
    return server(...asked)
  }
  return {
    phone,
    read: (n: 0 | 1) => renderHook(() => useReading('article', slugs[n], true)),
    opens: () => opens,
  }
}

const live = async (db: Db) =>
  (await db.execute<{ n: number }>(sql`select count(*)::int "n" from study_session where "closedAt" is null`))
    .rows[0]?.n

const phaseOf = (page: { result: { current: { phase: string } } }) => page.result.current.phase

test('a page under another one does not take the session from it, and goes on when it is back', () =>
  inDb(async (db) => {
    const { phone, read, opens } = await aDesk(db)
    phone.online = false
    const under = read(0)
    await until(() => phaseOf(under) === 'waiting')
    act(hidePage)
    phone.online = true
    const front = read(1)
    await until(() => phaseOf(front) === 'live')
    await pass(45, () => front.result.current.touch())
    expect([phaseOf(under), phaseOf(front), opens()]).toEqual(['waiting', 'live', 1])
    front.unmount()
    act(showPage)
    await until(() => phaseOf(under) === 'live')
    expect(opens()).toBe(2)
    under.unmount()
  }))

test('back from another text of the same phone it goes on without a word', () =>
  inDb(async (db) => {
    const { read } = await aDesk(db)
    const under = read(0)
    await until(() => phaseOf(under) === 'live')
    const first = under.result.current.opened?.session
    act(hidePage)
    const front = read(1)
    await until(() => phaseOf(front) === 'live')
    expect(phaseOf(under)).toBe('live')
    front.unmount()
    act(showPage)
    await until(() => under.result.current.opened?.session !== first)
    expect(phaseOf(under)).toBe('live')
    await pass(15, () => under.result.current.touch())
    await until(() => under.result.current.text?.seconds === 15)
    under.unmount()
  }))

test('while the server is slow it is asked once', () =>
  inDb(async (db) => {
    const { phone, read, opens } = await aDesk(db)
    phone.online = false
    const page = read(0)
    await until(() => phaseOf(page) === 'waiting')
    const server = phone.network
    let answer = () => undefined as void
    const slow = new Promise<void>((resolve) => (answer = resolve))
    phone.network = async (...asked) => {
      await slow
      return server(...asked)
    }
    phone.online = true
    await pass(60)
    answer()
    await until(() => phaseOf(page) === 'live')
    expect([opens(), await live(db)]).toEqual([1, 1])
    page.unmount()
  }))

test('a session that opens after its page was left is closed again', () =>
  inDb(async (db) => {
    const { phone, read, opens } = await aDesk(db)
    const server = phone.network
    let answer = () => undefined as void
    const slow = new Promise<void>((resolve) => (answer = resolve))
    phone.network = async (...asked) => {
      const reply = await server(...asked)
      if (asked[0] === 'study.open') await slow
      return reply
    }
    const page = read(0)
    await until(() => opens() === 1)
    page.unmount()
    answer()
    await until(async () => (await live(db)) === 0)
  }))
