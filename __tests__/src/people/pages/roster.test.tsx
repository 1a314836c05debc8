import { fireEvent, screen } from '@testing-library/react'
import PersonForm from '../../../../src/people/pages/personForm/index'
import Roster from '../../../../src/people/pages/roster/index'
import Slips from '../../../../src/people/pages/slips/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { anOrganiser, aPerson, aUnit } from '../../../support/people'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { until } from '../../../support/time'

test('the roster filters by group and says who has left', () =>
  inDb(async (db) => {
    const unit = await aUnit(db, { name: '甲局' })
    await aPerson(db, { unit, name: '陈新', groups: ['新任职'] })
    await aPerson(db, { unit, name: '林青', groups: ['年轻干部'] })
    await aPerson(db, { unit, name: '何去', groups: ['年轻干部'], left: true })
    const { unmount } = await openPage(db, await anOrganiser(db), <Roster />)
    expect(await screen.findByText('陈新')).toBeTruthy()
    await tap('年轻干部')
    expect(await screen.findByLabelText('林青，甲局，未绑定')).toBeTruthy()
    expect(screen.getByLabelText('何去，甲局，已调离')).toBeTruthy()
    expect(screen.queryByText('陈新')).toBeNull()
    expect(screen.getByText('为 1 位未绑定者发码')).toBeTruthy()
    unmount()
  }))

test('a slip bears name, unit, code and a picture of the link, and its code binds', () =>
  inDb(async (db) => {
    const person = await aPerson(db, { name: '陈新' })
    const { unmount } = await openPage(db, await anOrganiser(db), <Slips />, { people: person.id })
    await tap('发码')
    expect(await screen.findByLabelText('陈新的绑定二维码')).toBeTruthy()
    const code = document.querySelector('.slip-code')?.textContent ?? ''
    const bound = await callAs(db, null, 'people.bind', { code, name: '陈新', consent: '2026-11' })
    expect(bound.me.person?.name).toBe('陈新')
    unmount()
  }))

test('slips that cannot be made say why on the page', () =>
  inDb(async (db) => {
    const person = await aPerson(db, { left: true })
    const { unmount } = await openPage(db, await anOrganiser(db), <Slips />, { people: person.id })
    await tap('发码')
    expect((await screen.findByRole('alert')).textContent).toContain('已经离任')
    unmount()
  }))

test('a unit that the roster does not know is added from the form and chosen at once', () =>
  inDb(async (db) => {
    const who = await anOrganiser(db)
    const { phone, unmount } = await openPage(db, who, <PersonForm />)
    await tap('没有这个单位？添加单位')
    await tap('添加')
    expect(await screen.findByText('请写单位名称')).toBeTruthy()
    type('单位名称', '新设中心')
    const server = phone.network
    phone.network = (action, ...rest) =>
      action === 'people.units'
        ? Promise.reject(new Error('the list cannot be asked anew'))
        : server(action, ...rest)
    await tap('添加')
    await until(() => screen.queryByLabelText('单位名称') === null)
    expect(await screen.findByDisplayValue('新设中心')).toBeTruthy()
    type('姓名', '陈新')
    type('职务', '主任')
    await tap('保存')
    await until(() => phone.opened.length > 0)
    expect(phone.opened).toEqual([expect.stringContaining('/people/pages/person/index?id=')])
    const { items } = await callAs(db, who, 'people.roster', { query: '陈新' })
    expect(items).toMatchObject([{ name: '陈新', unitName: '新设中心', position: '主任' }])
    unmount()
  }))

test('a namesake in the unit is said at the name, nothing typed is lost, and 区分 tells them apart', () =>
  inDb(async (db) => {
    const unit = await aUnit(db, { name: '甲局' })
    await aPerson(db, { unit, name: '陈新' })
    const other = await aPerson(db, { unit, name: '林青' })
    const who = await anOrganiser(db)
    const { phone, unmount } = await openPage(db, who, <PersonForm />, { id: other.id })
    phone.pages = 2
    await screen.findByDisplayValue('林青')
    expect(screen.queryByLabelText('区分')).toBeNull()
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '陈新' } })
    type('职务', '副局长')
    await tap('保存')
    expect(await screen.findByText(/已有同名的人/)).toBeTruthy()
    expect(screen.getByText(/已有同名的人/).parentElement?.textContent).toMatch(/^姓名/)
    expect(screen.getByText('请把上面标出的地方改好。')).toBeTruthy()
    expect(valueOf('职务')).toBe('副局长')
    type('区分', '水政股')
    await tap('保存')
    await until(() => phone.opened.length > 0)
    expect(phone.opened).toEqual(['back'])
    const { items } = await callAs(db, who, 'people.roster', { query: '陈新' })
    expect(items.map(({ tag }) => tag).sort()).toEqual(['', '水政股'])
    unmount()
  }))
