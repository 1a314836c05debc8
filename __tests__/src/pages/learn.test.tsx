import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { refreshMe } from '../../../src/lib/me'
import Learn from '../../../src/pages/learn/index'
import { inDb } from '../../support/inDb'
import { aMember } from '../../support/people'
import { aPhone } from '../../support/phone'
import { imported } from '../../support/pack'

test('words narrow the list, and an empty answer offers the way back', () =>
  inDb(async (db) => {
    await imported(db)
    aPhone(db, await aMember(db))
    await refreshMe()
    const page = render(<Learn />)
    const box = screen.getByPlaceholderText('在标题和正文里找')
    await screen.findAllByText(/分钟/)

    fireEvent.change(box, { target: { value: '月饼盒' } })
    fireEvent.keyDown(box, { key: 'Enter' })
    await screen.findByText('月饼盒')
    await waitFor(() => expect(screen.queryByText('零点以后')).toBeNull())

    fireEvent.change(box, { target: { value: '没有这几个字的文章' } })
    fireEvent.keyDown(box, { key: 'Enter' })
    await screen.findByText('没有找到“没有这几个字的文章”')
    fireEvent.click(screen.getByText('看全部'))
    await screen.findAllByText(/分钟/)
    page.unmount()
  }))

test('categories stand beside cases only, and choose among them', () =>
  inDb(async (db) => {
    await imported(db)
    aPhone(db, await aMember(db))
    await refreshMe()
    const page = render(<Learn />)
    await screen.findAllByText(/分钟/)
    expect(screen.queryByText('家风家教')).toBeNull()
    fireEvent.click(screen.getByText('案例'))
    fireEvent.click(screen.getByText('家风家教'))
    await screen.findByText('小账本')
    await waitFor(() => expect(screen.queryByText('月饼盒')).toBeNull())
    page.unmount()
  }))
