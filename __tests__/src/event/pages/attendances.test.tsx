import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Db } from '../../../../cloud/db/db'
import Attendances from '../../../../src/event/pages/attendances/index'
import { inDb } from '../../../support/inDb'
import { aMember, anOrganiser, aUnit, NOW } from '../../../support/people'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { anEnrolment, anEvent, aProgramme, aStep } from '../../../support/programme'
import { until } from '../../../support/time'

/** An open assembly that so many are expected at: 周01, 周02, … */
async function anAssembly(db: Db, people: number) {
  const programme = await aProgramme(db, [aStep({ kind: 'assembly' })])
  const unit = await aUnit(db)
  for (let n = 1; n <= people; n++) {
    const name = `周${String(n).padStart(2, '0')}`
    await anEnrolment(db, await aMember(db, { name, unit }), programme)
  }
  return anEvent(db, { programme, openedAt: NOW, startsAt: NOW })
}

const last = (words: string) => screen.getAllByText(words).at(-1) as HTMLElement

test('marking by hand asks why; the list then says who did it, and how many of how many are here', () =>
  inDb(async (db) => {
    const who = await anOrganiser(db)
    const id = await anAssembly(db, 2)
    const { unmount } = await openPage(db, who, <Attendances />, { id })
    expect(await screen.findByText('周01')).toBeTruthy()
    expect(screen.getByText('已到 0 人 / 应到 2 人')).toBeTruthy()
    fireEvent.click(screen.getAllByText('补登')[0] as HTMLElement)
    type('原因', '手机没电，本人到场')
    fireEvent.click(last('补登'))
    expect(await screen.findByText(new RegExp(`${who.name}登记：手机没电，本人到场`))).toBeTruthy()
    expect(screen.getByText('已到 1 人 / 应到 2 人')).toBeTruthy()
    await tap('作废')
    expect(valueOf('原因')).toBe('')
    type('原因', '登错了人')
    fireEvent.click(last('作废'))
    await waitFor(() => expect(screen.queryByText(/手机没电/)).toBeNull())
    expect(screen.getByText('已到 0 人 / 应到 2 人')).toBeTruthy()
    unmount()
  }))

test('someone beyond the first twenty is shown as marked too', () =>
  inDb(async (db) => {
    const who = await anOrganiser(db)
    const id = await anAssembly(db, 23)
    const { unmount } = await openPage(db, who, <Attendances />, { id })
    await tap('再看一些')
    expect(await screen.findByText('周23')).toBeTruthy()
    fireEvent.click(last('补登'))
    expect(screen.getByText('为周23补登')).toBeTruthy()
    type('原因', '本人到场')
    fireEvent.click(last('补登'))
    expect(await screen.findByText(/登记：本人到场/)).toBeTruthy()
    expect(screen.getByText('周23')).toBeTruthy()
    unmount()
  }))

test('a reason that could not be sent stays in its sheet', () =>
  inDb(async (db) => {
    const who = await anOrganiser(db)
    const id = await anAssembly(db, 1)
    const { phone, unmount } = await openPage(db, who, <Attendances />, { id })
    await tap('补登')
    type('原因', '手机没电，本人到场')
    phone.online = false
    fireEvent.click(last('补登'))
    await until(() => phone.toasts.length > 0)
    expect(phone.toasts).toEqual(['网络不通，请稍后再试'])
    expect(valueOf('原因')).toBe('手机没电，本人到场')
    unmount()
  }))
