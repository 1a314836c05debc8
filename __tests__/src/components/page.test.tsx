import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Text } from '@tarojs/components'
import { Page } from '../../../src/components/page/Page'
import { chooseScale, chooseTheme } from '../../../src/lib/look'
import { closeSession } from '../../../src/lib/session'
import { refreshMe } from '../../../src/lib/me'
import { useLoad } from '../../../src/lib/useLoad'
import { inDb } from '../../support/inDb'
import { aMember } from '../../support/people'
import { aPhone } from '../../support/phone'

function Mine() {
  const load = useLoad('programme.mine', {})
  return (
    <Page title="我的课程" load={load}>
      {load.data && <Text>{`共 ${load.data.courses.length} 门`}</Text>}
    </Page>
  )
}

test('a page shows the shape of what comes, then what came', () =>
  inDb(async (db) => {
    aPhone(db, await aMember(db))
    await refreshMe()
    const page = render(<Mine />)
    expect(screen.getByLabelText('正在打开')).toBeTruthy()
    expect(await screen.findByText('共 0 门')).toBeTruthy()
    expect(screen.queryByLabelText('正在打开')).toBeNull()
    page.unmount()
  }))

test('who is not bound is told so, and led to binding', () =>
  inDb(async (db) => {
    const phone = aPhone(db, null)
    closeSession()
    const page = render(<Mine />)
    fireEvent.click(await screen.findByText('去绑定'))
    expect(phone.opened).toHaveLength(1)
    page.unmount()
  }))

test('without a network the last answer stands, with when it came and a way to ask again', () =>
  inDb(async (db) => {
    const phone = aPhone(db, await aMember(db))
    await refreshMe()
    render(<Mine />).unmount()
    const first = render(<Mine />)
    await screen.findByText('共 0 门')
    first.unmount()

    phone.online = false
    const second = render(<Mine />)
    expect(await screen.findByText(/网络不通，这里是今天/)).toBeTruthy()
    expect(screen.getByText('共 0 门')).toBeTruthy()
    phone.online = true
    fireEvent.click(screen.getByText('重试'))
    await waitFor(() => expect(screen.queryByText(/网络不通/)).toBeNull())
    second.unmount()
  }))

test('关怀模式 and the dark mode chosen in the app reach the page at once, and are kept', () =>
  inDb(async (db) => {
    aPhone(db, await aMember(db))
    const page = render(<Mine />)
    await screen.findByText('共 0 门')
    act(() => {
      chooseScale(2)
      chooseTheme('dark')
    })
    expect(page.container.querySelector('.page-root')?.className).toContain('theme-dark scale-2')
    act(() => {
      chooseScale('system')
      chooseTheme('system')
    })
    expect(page.container.querySelector('.page-root')?.className).toContain('theme-light scale-0')
    page.unmount()
  }))
