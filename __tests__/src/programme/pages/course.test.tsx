import { render, screen } from '@testing-library/react'
import type { Db } from '../../../../cloud/db/db'
import CoursePage from '../../../../src/programme/pages/course/index'
import { inDb } from '../../../support/inDb'
import { aMember } from '../../../support/people'
import { openPage, tap } from '../../../support/openPage'
import { aCompletion, anEnrolment, aProgramme, aStep, film } from '../../../support/programme'
import { aFilm } from '../../../support/study'

async function halfWay(db: Db) {
  const who = await aMember(db)
  const [{ slug: seen }, { slug: next }] = [await aFilm(db, 60), await aFilm(db, 60, { title: '一支笔' })]
  const programme = await aProgramme(db, [
    aStep({ id: 'first', kind: 'film', title: '先看一部', items: [film(seen)] }),
    aStep({ id: 'second', kind: 'film', title: '再看一部', items: [film(next)], locksNext: true }),
    aStep({ kind: 'talk', title: '谈心谈话' }),
  ])
  const enrolment = await anEnrolment(db, who, programme)
  await aCompletion(db, who, 'film', seen)
  return { who, enrolment, next }
}

test('each step says its state, a locked one what opens it, and one button opens the very next thing', () =>
  inDb(async (db) => {
    const { who, enrolment, next } = await halfWay(db)
    const { phone, unmount } = await openPage(db, who, <CoursePage />, { enrolment })
    expect(await screen.findByText('还差 2 步')).toBeTruthy()
    expect(screen.getByLabelText('已完成')).toBeTruthy()
    expect(screen.getByLabelText('已锁定')).toBeTruthy()
    expect(screen.getByText('完成“再看一部”后打开')).toBeTruthy()
    const buttons = screen.getAllByRole('button').filter((one) => one.className.includes('btn-primary'))
    expect(buttons.map((one) => one.textContent)).toEqual(['观看《一支笔》'])
    await tap('观看《一支笔》')
    expect(phone.opened).toEqual([`/study/pages/film/index?slug=${next}`])
    unmount()
  }))

test('whoever is not enrolled is told so, and may look around', () =>
  inDb(async (db) => {
    const { phone, unmount } = await openPage(db, await aMember(db), <CoursePage />)
    expect(await screen.findByText('还没有课程')).toBeTruthy()
    await tap('先随便看看')
    expect(phone.opened).toEqual(['/pages/learn/index'])
    unmount()
  }))

test('without a network the last state stands, and says how old it is', () =>
  inDb(async (db) => {
    const { who, enrolment } = await halfWay(db)
    const first = await openPage(db, who, <CoursePage />, { enrolment })
    await screen.findByText('还差 2 步')
    first.unmount()
    first.phone.online = false
    const again = render(<CoursePage />)
    expect(await screen.findByText(/网络不通，这里是今天 10:00/)).toBeTruthy()
    expect(screen.getByText('再看一部')).toBeTruthy()
    again.unmount()
  }))
