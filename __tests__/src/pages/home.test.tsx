import { fireEvent, render, screen } from '@testing-library/react'
import type { Db } from '../../../cloud/db/db'
import { refreshMe } from '../../../src/lib/me'
import { closeSession } from '../../../src/lib/session'
import { pathOf } from '../../../src/routes'
import Home from '../../../src/pages/home/index'
import { inDb } from '../../support/inDb'
import { aMember, type Asker } from '../../support/people'
import { aPhone } from '../../support/phone'
import { anEnrolment, aProgramme, aStep, film } from '../../support/programme'
import { aCase, aFilm } from '../../support/study'

async function opened(db: Db, who: Asker | null, params: Record<string, string> = {}) {
  const phone = aPhone(db, who, { params })
  await refreshMe()
  return { phone, page: render(<Home />) }
}

test('a member sees what is left, and one button opens the very next step', () =>
  inDb(async (db) => {
    const member = await aMember(db, { name: '周明' })
    const { slug, title } = await aFilm(db, 98)
    const lesson = await aProgramme(db, [aStep({ kind: 'film', minutes: 4, items: [film(slug)] })])
    await anEnrolment(db, member, lesson)

    const { phone, page } = await opened(db, member)
    expect(await screen.findByText('您好，周明')).toBeTruthy()
    expect(await screen.findByText('还差 1 步')).toBeTruthy()
    fireEvent.click(screen.getByText(new RegExp(title)))
    expect(phone.opened).toEqual([`${pathOf('film')}?slug=${slug}`])
    page.unmount()
  }))

test('a member without a programme is told so, and may read', () =>
  inDb(async (db) => {
    const { page } = await opened(db, await aMember(db))
    expect(await screen.findByText('您现在没有要完成的课程')).toBeTruthy()
    page.unmount()
  }))

test('a visitor is told for whom this is and how to come in, and reads what is public', () =>
  inDb(async (db) => {
    const open = await aCase(db, 600, { access: 'public', title: '人人可读' })
    const closed = await aCase(db, 600, { access: 'members', title: '绑定后可读' })
    const { phone, page } = await opened(db, null)
    expect(await screen.findByText('到新岗位之前，先上这一课')).toBeTruthy()
    expect(screen.getByText(open.title)).toBeTruthy()
    expect(screen.queryByText(closed.title)).toBeNull()
    fireEvent.click(screen.getByText('绑定身份'))
    expect(phone.opened).toEqual([pathOf('bind')])
    page.unmount()
  }))

test('without a network the page says what still works, and 重试 brings it back', () =>
  inDb(async (db) => {
    const member = await aMember(db, { name: '周明' })
    const phone = aPhone(db, member)
    phone.online = false
    closeSession()
    const page = render(<Home />)
    expect(await screen.findByText('网络不通')).toBeTruthy()
    phone.online = true
    fireEvent.click(screen.getByText('重试'))
    expect(await screen.findByText('您好，周明')).toBeTruthy()
    page.unmount()
  }))

test.each([
  ['https://qf.example/s?e=e1&t=abc', () => `${pathOf('signIn')}?event=e1&t=abc`],
  ['https://qf.example/s?c=AB23CD45EF', () => `${pathOf('bind')}?code=AB23CD45EF`],
  ['https://qf.example/s?f=abc_DEF-123', () => `${pathOf('accept')}?t=abc_DEF-123`],
])('the link %s goes on to where it leads', (link, path) =>
  inDb(async (db) => {
    const { phone, page } = await opened(db, null, { q: encodeURIComponent(link) })
    await screen.findByText('到新岗位之前，先上这一课')
    expect(phone.opened).toEqual([path()])
    page.unmount()
  }),
)
