import { fireEvent, screen } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import MyData from '../../../../src/people/pages/myData/index'
import Requests from '../../../../src/people/pages/requests/index'
import Settings from '../../../../src/people/pages/settings/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { aMember, anOrganiser } from '../../../support/people'
import { openPage, tap, type } from '../../../support/openPage'
import { until } from '../../../support/time'

test('an organiser answers a request, and it leaves the list', () =>
  inDb(async (db) => {
    const who = await aMember(db, { name: '周明' })
    const { id } = await callAs(db, who, 'people.draft', {})
    await callAs(db, who, 'people.ask', { id, kind: 'correction', text: '职务应为副局长' })
    const { unmount } = await openPage(db, await anOrganiser(db), <Requests />)
    expect(await screen.findByText('周明申请更正')).toBeTruthy()
    await tap('答复')
    type('答复', '已经改好')
    fireEvent.click(screen.getAllByText('答复').at(-1) as HTMLElement)
    expect(await screen.findByText('没有待答复的申请')).toBeTruthy()
    await tap('已处理')
    expect(await screen.findByText('周明申请更正')).toBeTruthy()
    expect(screen.getByText('答复：已经改好')).toBeTruthy()
    expect(screen.queryAllByText('答复', { selector: 'button *' })).toHaveLength(0)
    expect((await callAs(db, who, 'people.asked', {})).items[0]?.answer).toBe('已经改好')
    unmount()
  }))

test('a file that is being prepared says so at its own line, once, and a failure says what to do', () =>
  inDb(async (db) => {
    const { phone, unmount } = await openPage(db, await aMember(db), <MyData />)
    let asked = 0
    let fail = (): void => undefined
    phone.network = () =>
      new Promise((_resolve, reject) => {
        asked += 1
        fail = () => reject(new Error('request:fail'))
      })
    await tap('看全部信息')
    expect(await screen.findByLabelText(/^看全部信息.*正在准备$/)).toBeTruthy()
    expect(screen.getAllByText('正在准备')).toHaveLength(1)
    expect(screen.getByText('撤回同意').closest('button')?.getAttribute('aria-disabled')).not.toBe('true')
    await tap('看全部信息')
    expect(asked).toBe(1)
    fail()
    await until(() => phone.toasts.length > 0)
    expect(phone.toasts).toEqual(['网络不通，请稍后再试'])
    expect(screen.queryByText('正在准备')).toBeNull()
    unmount()
  }))

test('letters, colours and the calendar are chosen, and the calendar’s switch is kept by the server', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { phone, container, unmount } = await openPage(db, who, <Settings />)
    await screen.findByText('自动记下学习的日子')
    await tap('关怀模式')
    await tap('深色')
    expect(container.querySelector('.page-root')?.className).toContain('theme-dark scale-2')
    await tap('自动记下学习的日子')
    await until(() => phone.toasts.length > 0)
    expect((await callAs(db, who, 'people.me', {})).preferences.calendar).toBe(false)
    unmount()
  }))

test('when the privacy notice has changed, a member is asked again before anything else, but may still withdraw', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    await db.execute(sql`update account set "consent" = '2025-01' where "id" = ${who.account}`)
    const data = await openPage(db, who, <MyData />)
    expect(await screen.findByText('撤回同意')).toBeTruthy()
    expect(screen.queryByText('隐私说明有更新')).toBeNull()
    data.unmount()
    const { unmount } = await openPage(db, who, <Settings />)
    expect(await screen.findByText('隐私说明有更新')).toBeTruthy()
    await tap('同意，继续使用')
    await until(() => screen.queryByText('隐私说明有更新') === null)
    expect((await callAs(db, who, 'people.me', {})).consent).toBe('2026-11')
    unmount()
  }))
