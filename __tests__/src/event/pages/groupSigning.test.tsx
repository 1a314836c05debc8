import { fireEvent, screen } from '@testing-library/react'
import Board from '../../../../src/event/pages/board/index'
import SignIn from '../../../../src/event/pages/signIn/index'
import Home from '../../../../src/pages/home/index'
import { pathOf } from '../../../../src/routes'
import { callAs } from '../../../support/callAs'
import { inDb, inTurn } from '../../../support/inDb'
import { openPage, tap } from '../../../support/openPage'
import { aMember, anOrganiser, NOW } from '../../../support/people'
import { aPledgeText } from '../../../support/pledge'
import { anAttendance, anEvent } from '../../../support/programme'
import { pass, until } from '../../../support/time'

test('the organiser chooses the text, opens, shows the screen, closes, and opens again', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    const event = await anEvent(db, { openedAt: NOW, startsAt: NOW })
    const slug = await aPledgeText(db, { title: '任前廉政承诺书' })
    await aPledgeText(db, { title: '年轻干部廉洁承诺' })
    const { phone, unmount } = await openPage(db, organiser, <Board />, { id: event })
    await tap('集体签订承诺书')
    expect(await screen.findByText('先选一份承诺书')).toBeTruthy()
    await tap('任前廉政承诺书')
    await tap('开启集体签订')
    expect(await screen.findByText('正在集体签订')).toBeTruthy()
    expect(await callAs(db, organiser, 'pledge.hall', { event })).toMatchObject({ state: 'open', slug })
    await tap('打开签订大屏')
    expect(phone.opened).toEqual([`${pathOf('hall')}?event=${event}`])
    await tap('结束集体签订')
    fireEvent.click((await screen.findAllByText('结束集体签订')).at(-1) as HTMLElement)
    expect(await screen.findByText('集体签订已结束')).toBeTruthy()
    await tap('再次开启')
    await tap('开启集体签订')
    expect(await screen.findByText('正在集体签订')).toBeTruthy()
    unmount()
  }))

test('a rehearsal offers no group signing', () =>
  inDb(async (db) => {
    const event = await anEvent(db, { openedAt: NOW, startsAt: NOW, test: true })
    const { unmount } = await openPage(db, await anOrganiser(db), <Board />, { id: event })
    expect(await screen.findByText('演练，不计入任何人的步骤')).toBeTruthy()
    expect(screen.queryByText('集体签订承诺书')).toBeNull()
    unmount()
  }))

test(
  'who has signed in is given the text within fifteen seconds of its opening, and after minutes asks no more',
  () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const event = await anEvent(db, { openedAt: NOW, startsAt: NOW })
      const slug = await aPledgeText(db)
      const who = await aMember(db)
      await anAttendance(db, who, event)
      const { phone, unmount } = await openPage(db, who, <SignIn />, { event })
      const asked = { waiting: 0 }
      const network = phone.network
      phone.network = (action, ...rest) => {
        if (action === 'pledge.waiting') asked.waiting += 1
        return network(action, ...rest)
      }
      expect(await screen.findByText('您已签到')).toBeTruthy()
      await inTurn(db, () => callAs(db, organiser, 'pledge.openHall', { event, slug }))
      await pass(16)
      await tap('打开承诺书')
      expect(phone.opened).toEqual([`${pathOf('pledge')}?slug=${slug}&event=${event}`])
      await pass(600)
      expect(asked.waiting).toBeGreaterThan(1)
      expect(asked.waiting).toBeLessThanOrEqual(21)
      unmount()
    }),
  60_000,
)

test('home shows what is signed together to who attends, and asks nothing of others', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    const event = await anEvent(db, { openedAt: NOW, startsAt: NOW })
    const slug = await aPledgeText(db)
    await callAs(db, organiser, 'pledge.openHall', { event, slug })
    const who = await aMember(db)
    await anAttendance(db, who, event)
    const here = await openPage(db, who, <Home />)
    expect(await screen.findByText('现场正在集体签订')).toBeTruthy()
    here.unmount()
    const elsewhere = await openPage(db, await aMember(db), <Home />)
    const asked: string[] = []
    const network = elsewhere.phone.network
    elsewhere.phone.network = (action, ...rest) => (asked.push(action), network(action, ...rest))
    await until(() => screen.queryByText('您现在没有要完成的课程') !== null)
    await pass(20)
    expect(asked).not.toContain('pledge.waiting')
    expect(screen.queryByText(/现场正在集体签订/)).toBeNull()
    elsewhere.unmount()
  }))
