import { screen } from '@testing-library/react'
import EventForm from '../../../../src/event/pages/eventForm/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { anOrganiser, NOW } from '../../../support/people'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { aProgramme, aStep, anEvent } from '../../../support/programme'
import { until } from '../../../support/time'

test('an assembly is made for a programme, and a place that is missing is said at its field', () =>
  inDb(async (db) => {
    const slug = await aProgramme(db, [aStep({ kind: 'assembly' })])
    const who = await anOrganiser(db)
    const { phone, unmount } = await openPage(db, who, <EventForm />)
    await tap('保存')
    expect(await screen.findByText('请写地点')).toBeTruthy()
    type('地点', '县会议中心')
    await tap('保存')
    await until(() => phone.opened.length > 0)
    const { items } = await callAs(db, who, 'event.list', { when: 'ahead' })
    expect(items).toMatchObject([
      { place: '县会议中心', programme: slug, startsAt: '2026-11-23T06:30:00.000Z', state: 'planned' },
    ])
    expect(phone.opened).toEqual([`/event/pages/board/index?id=${items[0]?.id}`])
    unmount()
  }))

test('an assembly that was voided meanwhile says so above the button, and keeps what was typed', () =>
  inDb(async (db) => {
    await aProgramme(db, [aStep({ kind: 'assembly' })])
    const who = await anOrganiser(db)
    const id = await anEvent(db, { openedAt: NOW })
    const { unmount } = await openPage(db, who, <EventForm />, { id })
    await screen.findByDisplayValue('县会议中心')
    type('地点', '镇文化站')
    await callAs(db, who, 'event.void', { id, reason: '改期' })
    await tap('保存')
    expect(await screen.findByText(/已经作废/)).toBeTruthy()
    expect(valueOf('地点')).toBe('镇文化站')
    unmount()
  }))
