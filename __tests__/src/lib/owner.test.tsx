import { act, renderHook, screen } from '@testing-library/react'
import type { Db } from '../../../cloud/db/db'
import type { Action, Input } from '../../../contract'
import { hear, post } from '../../../src/features/study/outbox'
import { refreshMe, useMe } from '../../../src/lib/me'
import { closeSession, endSession, openSession, token } from '../../../src/lib/session'
import { keep, keepOwn, kept, keptOwn } from '../../../src/lib/storage'
import { useDraft } from '../../../src/lib/useDraft'
import { useLoad } from '../../../src/lib/useLoad'
import Withdraw from '../../../src/people/pages/myData/index'
import { callAs, replyAs } from '../../support/callAs'
import { inDb, inTurn } from '../../support/inDb'
import { aMember, NOW, type Someone } from '../../support/people'
import { aPhone } from '../../support/phone'
import { openPage, tap } from '../../support/openPage'
import { aFilm } from '../../support/study'
import { until } from '../../support/time'
import { testPhone } from '../../support/taro'

afterEach(() => jest.useRealTimers())

/** One browser: whoever's name is its token is the one who asks. */
async function aBrowser(db: Db, ...people: Someone[]) {
  aPhone(db, null)
  testPhone.network = (action, body, held) =>
    inTurn(db, () =>
      replyAs(
        db,
        people.find(({ id }) => id === held) ?? null,
        action as Action,
        JSON.parse(body) as Input<Action>,
      ),
    )
  const signIn = async ({ id }: Someone) => {
    act(() => openSession(id))
    await act(() => refreshMe())
  }
  return { signIn }
}

const personal = () => JSON.stringify([...testPhone.store])
const MINE = '读到后备箱那一段，想了很久'

test('after signing out nothing that was typed, kept or fetched is left, and the phone’s own receipts are', () =>
  inDb(async (db) => {
    const [first, second] = [await aMember(db), await aMember(db)]
    const { signIn } = await aBrowser(db, first, second)
    await signIn(first)
    const draft = renderHook(() => useDraft('reflect:a:b'))
    act(() => draft.result.current[1](MINE))
    keepOwn('signed', ['named-receipt'])
    keep('receipts', ['nameless-receipt'])
    const page = renderHook(() => useLoad('programme.mine', {}))
    await until(() => page.result.current.data !== undefined)
    expect(personal()).toContain(MINE)
    act(endSession)
    expect(draft.result.current[0]).toBe('')
    await until(() => page.result.current.error !== undefined)
    expect(page.result.current.data).toBeUndefined()
    for (const word of [MINE, 'named-receipt', first.id, first.name, '"programme.mine'])
      expect(personal()).not.toContain(word)
    expect(kept('receipts')).toEqual(['nameless-receipt'])
    await signIn(second)
    expect(draft.result.current[0]).toBe('')
    draft.unmount()
    page.unmount()
  }))

test('a session that ran out loses nothing of its person and shows nothing to another', () =>
  inDb(async (db) => {
    const [first, second] = [await aMember(db), await aMember(db)]
    const { signIn } = await aBrowser(db, first, second)
    await signIn(first)
    const open = renderHook(() => useDraft('reflect:a:b'))
    act(() => open.result.current[1](MINE))
    act(closeSession)
    expect(open.result.current[0]).toBe(MINE)
    act(() => open.result.current[1](`${MINE}，再读一遍`))
    const stranger = renderHook(() => useDraft('reflect:a:b'))
    expect(stranger.result.current[0]).toBe('')

    await signIn(second)
    expect(open.result.current[0]).toBe('')
    expect(stranger.result.current[0]).toBe('')
    act(() => stranger.result.current[1]('别人的话'))
    act(closeSession)
    stranger.unmount()

    await signIn(first)
    expect(open.result.current[0]).toBe(`${MINE}，再读一遍`)
    act(endSession)
    expect(personal()).toContain('别人的话')
    open.unmount()
  }))

test('an answer that comes after its asker has left is neither shown nor kept', () =>
  inDb(async (db) => {
    const first = await aMember(db, { name: '周明' })
    const { signIn } = await aBrowser(db, first)
    await signIn(first)
    const who = renderHook(() => useMe())
    const server = testPhone.network
    let release = () => {}
    testPhone.network = async (...asked) => {
      const reply = await server(...asked)
      await new Promise<void>((resolve) => (release = resolve))
      return reply
    }
    const page = renderHook(() => useLoad('programme.mine', {}))
    const late = refreshMe()
    await until(() => who.result.current.me !== undefined)
    await act(async () => new Promise((resolve) => setTimeout(resolve, 50)))
    testPhone.network = server
    await act(async () => endSession())
    release()
    await act(() => late)
    await until(() => page.result.current.error !== undefined)
    expect(who.result.current.me?.person).toBeNull()
    expect(personal()).not.toContain('周明')
    who.unmount()
    page.unmount()
  }))

test('beats kept without a network wait for their learner, and for nobody else', () =>
  inDb(async (db) => {
    const [first, second] = [await aMember(db), await aMember(db)]
    const { signIn } = await aBrowser(db, first, second)
    const { slug } = await aFilm(db, 60)
    await signIn(first)
    const { session } = await callAs(db, first, 'study.open', { kind: 'film', slug })
    hear(session, { reply: () => undefined, fault: () => undefined })
    testPhone.online = false
    const at = NOW.getTime()
    await post({ action: 'study.heartbeat', at, input: { session, beat: 0, from: 0, to: 0 } })
    testPhone.online = true
    act(closeSession)
    await post({ action: 'study.heartbeat', at, input: { session, beat: 1, from: 0, to: 0 } })
    await signIn(second)
    expect(keptOwn('beats')).toBeUndefined()
    expect(keptOwn('beats', first.id)).toHaveLength(2)
    await signIn(first)
    await until(() => (keptOwn('beats') ?? []).length === 0)
  }))

test('whoever withdraws hands in what is kept first, and leaves nothing behind', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { slug } = await aFilm(db, 60)
    const { phone, unmount } = await openPage(db, who, <Withdraw />)
    act(() => openSession(who.id))
    await act(() => refreshMe())
    const { session } = await callAs(db, who, 'study.open', { kind: 'film', slug })
    phone.online = false
    const beat = { session, beat: 0, from: 0, to: 0 }
    await post({ action: 'study.heartbeat', at: Date.now(), input: beat })
    keepOwn('draft:reflect:a:b', MINE)
    phone.online = true
    const asked: string[] = []
    const server = phone.network
    phone.network = (...call) => {
      asked.push(call[0])
      return server(...call)
    }
    await tap('撤回同意')
    await tap('撤回')
    await until(() => token() === undefined)
    expect(asked.slice(0, 2)).toEqual(['study.heartbeat', 'people.withdraw'])
    expect(personal()).not.toContain(MINE)
    expect(personal()).not.toContain(session)
    expect(screen.queryByText(MINE)).toBeNull()
    unmount()
  }))
