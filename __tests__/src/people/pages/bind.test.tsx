import { fireEvent, screen } from '@testing-library/react'
import type { Db } from '../../../../cloud/db/db'
import Bind from '../../../../src/people/pages/bind/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { anOrganiser, aPerson, aVisitor } from '../../../support/people'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { until } from '../../../support/time'

async function anInvited(db: Db) {
  const person = await aPerson(db, { name: '周明' })
  const { slips } = await callAs(db, await anOrganiser(db), 'people.invite', { people: [person.id] })
  return slips[0]!.code
}

const agree = () => fireEvent.click(screen.getByRole('checkbox'))

test('a name that does not fit says how many tries are left and keeps what was typed; the right one opens 首页', () =>
  inDb(async (db) => {
    const code = await anInvited(db)
    const { phone, unmount } = await openPage(db, aVisitor(), <Bind />, { code })
    expect(valueOf('绑定码')).toBe(code)
    type('姓名', '周亮')
    agree()
    await tap('绑定')
    expect((await screen.findByRole('alert')).textContent).toContain('还可以试 4 次')
    expect(screen.getByRole('alert').parentElement?.textContent).toMatch(/^姓名/)
    expect(valueOf('绑定码')).toBe(code)
    expect(valueOf('姓名')).toBe('周亮')
    type('姓名', '周明')
    await tap('绑定')
    await until(() => phone.opened.length > 0)
    expect(phone.opened).toEqual(['/pages/home/index'])
    expect(phone.toasts).toEqual(['周明，欢迎您'])
    unmount()
  }))

test('a code that is unknown stands at the code, not at the name', () =>
  inDb(async (db) => {
    const { unmount } = await openPage(db, aVisitor(), <Bind />, { code: '22222-22222' })
    type('姓名', '周明')
    agree()
    await tap('绑定')
    expect((await screen.findByRole('alert')).parentElement?.textContent).toMatch(/^绑定码/)
    unmount()
  }))

test('nothing is sent before the privacy notice was ticked', () =>
  inDb(async (db) => {
    const code = await anInvited(db)
    const { phone, unmount } = await openPage(db, aVisitor(), <Bind />, { code })
    type('姓名', '周明')
    const asked: string[] = []
    const server = phone.network
    phone.network = async (...call) => (asked.push(call[0]), server(...call))
    await tap('绑定')
    expect(screen.getByText('请先看过隐私说明并勾选')).toBeTruthy()
    expect(asked).toEqual([])
    unmount()
  }))

test('without a network it says so above the button', () =>
  inDb(async (db) => {
    const code = await anInvited(db)
    const { phone, unmount } = await openPage(db, aVisitor(), <Bind />, { code })
    type('姓名', '周明')
    agree()
    phone.online = false
    await tap('绑定')
    expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
    expect(valueOf('姓名')).toBe('周明')
    unmount()
  }))
