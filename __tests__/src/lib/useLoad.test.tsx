import { act, renderHook, waitFor } from '@testing-library/react'
import { inDb } from '../../support/inDb'
import { aMember } from '../../support/people'
import { aPhone } from '../../support/phone'
import { showPage } from '../../support/taro'
import { useLoad } from '../../../src/lib/useLoad'

test('what was loaded once is shown without a network, with when it came', () =>
  inDb(async (db) => {
    const member = await aMember(db)
    const phone = aPhone(db, member)
    const first = renderHook(() => useLoad('people.me', {}))
    await waitFor(() => expect(first.result.current.data?.person?.name).toBe(member.name))
    first.unmount()

    phone.online = false
    const second = renderHook(() => useLoad('people.me', {}))
    await waitFor(() => expect(second.result.current.error?.code).toBe('offline'))
    expect(second.result.current.data?.person?.name).toBe(member.name)
    expect(second.result.current.stale).toBeDefined()
    second.unmount()
  }))

test('a page that comes to the front asks again, and recovers by itself', () =>
  inDb(async (db) => {
    const member = await aMember(db)
    const phone = aPhone(db, member)
    phone.online = false
    const page = renderHook(() => useLoad('people.me', {}))
    await waitFor(() => expect(page.result.current.error?.code).toBe('offline'))
    expect(page.result.current.data).toBeUndefined()

    phone.online = true
    await act(async () => showPage())
    await waitFor(() => expect(page.result.current.data?.person?.name).toBe(member.name))
    expect(page.result.current.error).toBeUndefined()
    page.unmount()
  }))

test('null asks nothing', () =>
  inDb(async (db) => {
    const phone = aPhone(db, null)
    let asked = 0
    phone.network = async () => void asked++
    const page = renderHook(() => useLoad('people.me', null))
    expect(page.result.current).toMatchObject({ data: undefined, loading: false })
    expect(asked).toBe(0)
    page.unmount()
  }))
