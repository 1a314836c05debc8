import { screen } from '@testing-library/react'
import type { Db } from '../../../../cloud/db/db'
import { digitCodes, tokens } from '../../../../cloud/event/codes'
import SignIn from '../../../../src/event/pages/signIn/index'
import { inDb } from '../../../support/inDb'
import { aMember, NOW } from '../../../support/people'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { anEnrolment, anEvent, aProgramme, aStep } from '../../../support/programme'

const secret = '0f'.repeat(32)
const DIGITS = '输入屏幕上的六位数字'

async function inTheHall(db: Db, words: Parameters<typeof anEvent>[1] = { openedAt: NOW, startsAt: NOW }) {
  const who = await aMember(db)
  const programme = await aProgramme(db, [aStep({ kind: 'assembly', title: '廉政教育大会' })])
  await anEnrolment(db, who, programme)
  return { who, event: await anEvent(db, { programme, ...words }) }
}

test('wrong digits say so and stay; the right ones bring the seal and the step', () =>
  inDb(async (db) => {
    const { who, event } = await inTheHall(db)
    const digits = digitCodes({ id: event, secret }, NOW)[0]!.code
    const wrong = digits === '111111' ? '222222' : '111111'
    const { unmount } = await openPage(db, who, <SignIn />)
    await screen.findByText('县会议中心')
    type(DIGITS, wrong)
    await tap('签到')
    expect((await screen.findByRole('alert')).textContent).toContain('数字')
    expect(valueOf(DIGITS)).toBe(wrong)
    type(DIGITS, digits)
    await tap('签到')
    expect(await screen.findByText('签到成功')).toBeTruthy()
    expect(screen.getByLabelText('已签到')).toBeTruthy()
    expect(screen.getByText('“廉政教育大会”完成')).toBeTruthy()
    unmount()
  }))

test('a scanned code signs in by itself, and a second scan says so kindly', () =>
  inDb(async (db) => {
    const { who, event } = await inTheHall(db)
    const t = tokens({ id: event, secret }, NOW)[0]!.code
    const first = await openPage(db, who, <SignIn />, { event, t })
    expect(await screen.findByText('签到成功')).toBeTruthy()
    first.unmount()
    const again = await openPage(db, who, <SignIn />, { event, t })
    expect(await screen.findByText('您已签到')).toBeTruthy()
    again.unmount()
  }))

test('without a network the digits stay, and the way by hand is named', () =>
  inDb(async (db) => {
    const { who, event } = await inTheHall(db)
    const { phone, unmount } = await openPage(db, who, <SignIn />, { event })
    await screen.findByText('县会议中心')
    type(DIGITS, '123456')
    phone.online = false
    await tap('签到')
    expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
    expect(valueOf(DIGITS)).toBe('123456')
    expect(screen.getByText(/请现场的组织者登记/)).toBeTruthy()
    unmount()
  }))

test('before it is opened the page says what will open it', () =>
  inDb(async (db) => {
    const { who, event } = await inTheHall(db, {})
    const { unmount } = await openPage(db, who, <SignIn />, { event })
    expect(await screen.findByText('还没有开始签到')).toBeTruthy()
    expect(screen.queryByLabelText(DIGITS)).toBeNull()
    unmount()
  }))
