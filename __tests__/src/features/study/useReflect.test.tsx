import { act, renderHook } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../../cloud/db/db'
import { checkin } from '../../../../cloud/db/schema/study'
import { useNote } from '../../../../src/features/study/useNote'
import { useReflect } from '../../../../src/features/study/useReflect'
import { inDb } from '../../../support/inDb'
import { aMember, NOW } from '../../../support/people'
import { aPhone } from '../../../support/phone'
import { anEnrolment, aProgramme, aStep } from '../../../support/programme'

const WORDS = '读到后备箱那一段，想起自己也有过一次没有当场退回去。'

async function aWriter(db: Db) {
  const who = await aMember(db)
  const programme = await aProgramme(db, [aStep({ kind: 'reading' })])
  const enrolment = await anEnrolment(db, who, programme)
  return { who, enrolment, phone: aPhone(db, who) }
}

const handed = async (db: Db) => (await db.execute<{ text: string }>(sql`select "text" from reflection`)).rows

test('a draft outlives a closed page and a lost network, and is handed in once', () =>
  inDb(async (db) => {
    const { enrolment, phone } = await aWriter(db)
    const first = renderHook(() => useReflect(enrolment, 'reading'))
    act(() => first.result.current.write(WORDS))
    const server = phone.network
    phone.network = async (...asked) => {
      await server(...asked)
      if (asked[0] === 'study.reflect') throw new Error('request:fail timeout')
      return server(...asked)
    }
    await act(() => first.result.current.hand())
    expect(first.result.current.error).toContain('写好的都在本机')
    expect(first.result.current.handed).toBeUndefined()
    first.unmount()

    phone.network = server
    const second = renderHook(() => useReflect(enrolment, 'reading'))
    expect(second.result.current.text).toBe(WORDS)
    await act(() => second.result.current.hand())
    expect(second.result.current.handed?.text).toBe(WORDS)
    expect(await handed(db)).toEqual([{ text: WORDS }])
    second.unmount()

    const third = renderHook(() => useReflect(enrolment, 'reading'))
    expect(third.result.current.text).toBe('')
    third.unmount()
  }))

test('words changed after an answer was lost are handed in as another one, and it says where the first is', () =>
  inDb(async (db) => {
    const { enrolment, phone } = await aWriter(db)
    const page = renderHook(() => useReflect(enrolment, 'reading'))
    act(() => page.result.current.write(WORDS))
    const server = phone.network
    phone.network = async (...asked) => {
      const reply = await server(...asked)
      if (asked[0] === 'study.reflect') throw new Error('request:fail timeout')
      return reply
    }
    await act(() => page.result.current.hand())
    phone.network = server
    const longer = `${WORDS}后来补交了。`
    act(() => page.result.current.write(longer))
    await act(() => page.result.current.hand())
    expect(page.result.current.error).toContain('已经交上了')
    expect(page.result.current.text).toBe(longer)
    await act(() => page.result.current.hand())
    expect(page.result.current.handed?.text).toBe(longer)
    expect((await handed(db)).map(({ text }) => text).sort()).toEqual([WORDS, longer].sort())
    page.unmount()
  }))

test('too few words are not handed in, and it says how many are missing', () =>
  inDb(async (db) => {
    const { enrolment } = await aWriter(db)
    const page = renderHook(() => useReflect(enrolment, 'reading'))
    act(() => page.result.current.write('  想起一件事  '))
    expect(page.result.current.lacks).toBe('再写 5 个字就可以交了')
    await act(() => page.result.current.hand())
    expect(await handed(db)).toEqual([])
    page.unmount()
  }))

test('the one line of a day stays on the phone until the server has it', () =>
  inDb(async (db) => {
    const { who, phone } = await aWriter(db)
    await db
      .insert(checkin)
      .values({ person: who.id, day: '2026-11-23', kind: 'article', slug: 'a-case', at: NOW })
    phone.online = false
    const first = renderHook(() => useNote('2026-11-23', ''))
    act(() => first.result.current.write('今天想明白了一件小事'))
    await act(async () => expect(await first.result.current.save()).toBe(false))
    expect(first.result.current.saved).toBe(false)
    expect(phone.toasts).toHaveLength(1)
    first.unmount()

    phone.online = true
    const second = renderHook(() => useNote('2026-11-23', ''))
    expect(second.result.current.text).toBe('今天想明白了一件小事')
    await act(async () => expect(await second.result.current.save()).toBe(true))
    expect(second.result.current.saved).toBe(true)
    second.unmount()
  }))
