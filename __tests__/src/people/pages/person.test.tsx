import { fireEvent, screen } from '@testing-library/react'
import Person from '../../../../src/people/pages/person/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { aMember, anOrganiser, aUnit } from '../../../support/people'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { until } from '../../../support/time'

test('someone is made a liaison of a unit, and the duty is taken back with a reason', () =>
  inDb(async (db) => {
    const unit = await aUnit(db, { name: '甲局' })
    const person = await aMember(db, { name: '陈新', unit })
    const who = await anOrganiser(db)
    const { unmount } = await openPage(db, who, <Person />, { id: person.id })
    await tap('设为联络员')
    expect(await screen.findByDisplayValue('甲局')).toBeTruthy()
    fireEvent.click(screen.getAllByText('设为联络员').at(-1) as HTMLElement)
    fireEvent.click(await screen.findByLabelText('联络员，甲局及下属单位，取消'))
    type('原因', '工作调整')
    fireEvent.click(screen.getAllByText('取消职责').at(-1) as HTMLElement)
    await until(() => screen.queryByText('甲局及下属单位') === null)
    expect((await callAs(db, who, 'people.person', { id: person.id })).grants).toEqual([])
    unmount()
  }))

test('nobody is made a liaison of a unit that is not on the screen', () =>
  inDb(async (db) => {
    const person = await aMember(db)
    const who = await anOrganiser(db)
    const { phone, unmount } = await openPage(db, who, <Person />, { id: person.id })
    await screen.findByText('设为联络员')
    phone.online = false
    await tap('设为联络员')
    expect(await screen.findByText('网络不通')).toBeTruthy()
    const confirm = screen.getAllByText('设为联络员').at(-1)?.closest('button')
    expect(confirm?.getAttribute('aria-disabled')).toBe('true')
    phone.online = true
    await tap('重试')
    await until(() => confirm?.getAttribute('aria-disabled') !== 'true')
    fireEvent.click(confirm as HTMLElement)
    await until(() => phone.toasts.length > 0)
    expect((await callAs(db, who, 'people.person', { id: person.id })).grants).toMatchObject([
      { role: 'liaison', unit: person.unit },
    ])
    unmount()
  }))

test('who already is an organiser is not offered the same again', () =>
  inDb(async (db) => {
    const other = await anOrganiser(db)
    const { unmount } = await openPage(db, await anOrganiser(db), <Person />, { id: other.id })
    expect(await screen.findByLabelText('组织者，全县，取消')).toBeTruthy()
    expect(screen.getByText('设为联络员')).toBeTruthy()
    expect(screen.queryByText('设为组织者')).toBeNull()
    unmount()
  }))

test('a reason that was given up is not there the next time, and a refused unbinding keeps what was typed', () =>
  inDb(async (db) => {
    const person = await aMember(db)
    const { phone, unmount } = await openPage(db, await anOrganiser(db), <Person />, { id: person.id })
    await tap('解绑')
    type('原因', '写给别人的')
    await tap('先不')
    await tap('解绑')
    expect(valueOf('原因')).toBe('')
    type('原因', '手机丢了')
    phone.online = false
    fireEvent.click(screen.getAllByText('解绑').at(-1) as HTMLElement)
    await until(() => phone.toasts.length > 0)
    expect(valueOf('原因')).toBe('手机丢了')
    phone.online = true
    fireEvent.click(screen.getAllByText('解绑').at(-1) as HTMLElement)
    expect(await screen.findByText('发绑定码')).toBeTruthy()
    unmount()
  }))

test('an address without a person says what to do', () =>
  inDb(async (db) => {
    const { unmount } = await openPage(db, await anOrganiser(db), <Person />)
    expect(await screen.findByText('到名册里选一位。')).toBeTruthy()
    unmount()
  }))
