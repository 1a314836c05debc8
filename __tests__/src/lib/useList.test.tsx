import { act, renderHook, waitFor } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import { useList } from '../../../src/lib/useList'
import { inDb } from '../../support/inDb'
import { anOrganiser, aPerson } from '../../support/people'
import { aPhone } from '../../support/phone'
import { showPage } from '../../support/taro'

test('twenty come at first, twenty more on asking, and coming back keeps them', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    for (let n = 0; n < 44; n++) await aPerson(db, { unit: organiser.unit })
    aPhone(db, organiser)

    const page = renderHook(() => useList('people.roster', {}))
    await waitFor(() => expect(page.result.current.items).toHaveLength(20))
    expect(page.result.current.more).toBe(true)

    await act(async () => page.result.current.loadMore())
    expect(page.result.current.items).toHaveLength(40)
    await act(async () => showPage())
    await waitFor(() => expect(page.result.current.first.loading).toBe(false))
    expect(page.result.current.items).toHaveLength(40)

    await act(async () => page.result.current.loadMore())
    expect(page.result.current.more).toBe(false)
    const ids = page.result.current.items?.map((item) => item.id) ?? []
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(45)
    page.unmount()
  }))

test('a failed page of a list keeps what stands and says so', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    for (let n = 0; n < 25; n++) await aPerson(db, { unit: organiser.unit })
    const phone = aPhone(db, organiser)
    const page = renderHook(() => useList('people.roster', {}))
    await waitFor(() => expect(page.result.current.items).toHaveLength(20))

    phone.online = false
    await act(async () => page.result.current.loadMore())
    expect(page.result.current.items).toHaveLength(20)
    expect(page.result.current.error?.code).toBe('offline')
    page.unmount()
  }))

test('after a change the whole list is asked anew, as far as it was shown', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    for (let n = 0; n < 44; n++) await aPerson(db, { unit: organiser.unit })
    aPhone(db, organiser)
    const page = renderHook(() => useList('people.roster', {}))
    await waitFor(() => expect(page.result.current.items).toHaveLength(20))
    await act(async () => page.result.current.loadMore())

    const { id } = page.result.current.items?.[30] ?? { id: '' }
    await db.execute(sql`update person set "position" = '新的职务' where "id" = ${id}`)
    await act(async () => page.result.current.reload())
    expect(page.result.current.items).toHaveLength(40)
    expect(page.result.current.items?.[30]).toMatchObject({ id, position: '新的职务' })
    page.unmount()
  }))
