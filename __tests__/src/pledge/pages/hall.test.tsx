import { screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Db } from '../../../../cloud/db/db'
import HallScreen from '../../../../src/pledge/pages/hall/index'
import { callAs } from '../../../support/callAs'
import { inDb, inTurn } from '../../../support/inDb'
import { openPage } from '../../../support/openPage'
import { aMember, anOrganiser, NOW } from '../../../support/people'
import { A_NAME, aPledgeText } from '../../../support/pledge'
import { anAttendance, anEvent } from '../../../support/programme'
import { pass, until } from '../../../support/time'

const FIELD = { width: 1200, height: 480 }

// jsdom lays nothing out: the field is as large as a small projector's.
beforeEach(() => {
  const chain = { select: () => chain, boundingClientRect: () => chain, exec: undefined as unknown }
  chain.exec = (then: (boxes: unknown[]) => void) => then([FIELD])
  jest
    .spyOn(Taro, 'createSelectorQuery')
    .mockReturnValue(chain as unknown as ReturnType<typeof Taro.createSelectorQuery>)
})

async function aHall(db: Db) {
  const organiser = await anOrganiser(db)
  const event = await anEvent(db, { openedAt: NOW, startsAt: NOW })
  const slug = await aPledgeText(db, { minSeconds: 70 })
  await callAs(db, organiser, 'pledge.openHall', { event, slug })
  const sign = async (how: 'hall' | 'phone' = 'hall') => {
    const who = await aMember(db)
    await anAttendance(db, who, event)
    const { draft } = await callAs(db, who, 'pledge.open', { slug })
    const input = { draft, strokes: A_NAME, endReached: true as const }
    const at = { now: new Date(NOW.getTime() + 90_000) }
    await callAs(db, who, 'pledge.sign', how === 'hall' ? { ...input, event } : input, at)
    return who.name
  }
  return { organiser, event, sign }
}

const seals = () => document.querySelectorAll('.hall-seal').length
const falling = () => document.querySelectorAll('.hall-falls').length

test('who has signed is there at once; those after them fall one by one, without a name or a number', () =>
  inDb(async (db) => {
    const { organiser, event, sign } = await aHall(db)
    const name = await sign()
    const { unmount } = await openPage(db, organiser, <HallScreen />, { event })
    await until(() => seals() === 1)
    expect(falling()).toBe(0)
    await inTurn(db, async () => {
      await sign()
      await sign()
      await sign('phone')
    })
    await pass(2)
    expect(seals()).toBeLessThan(3)
    await pass(1)
    expect(seals()).toBe(2)
    await pass(1)
    expect(seals()).toBe(3)
    expect(falling()).toBe(2)
    expect(screen.getByText('任前廉政承诺书')).toBeTruthy()
    expect(screen.getByText(/读到最后、读满 70 秒/)).toBeTruthy()
    const said = document.body.textContent ?? ''
    expect(said).not.toContain(name)
    expect(said.replace('70', '')).not.toMatch(/\d/)
    unmount()
  }))

test('without a network the seals stay, it says so quietly, and goes on by itself', () =>
  inDb(async (db) => {
    const { organiser, event, sign } = await aHall(db)
    await sign()
    const { phone, unmount } = await openPage(db, organiser, <HallScreen />, { event })
    await until(() => seals() === 1)
    phone.online = false
    await pass(4)
    expect(await screen.findByText('网络不稳，新的印章连上后补上')).toBeTruthy()
    expect(seals()).toBe(1)
    await inTurn(db, () => sign())
    phone.online = true
    await pass(4)
    expect(seals()).toBe(2)
    expect(screen.queryByText('网络不稳，新的印章连上后补上')).toBeNull()
    unmount()
  }))

test('after the close it says so, and that one may still sign alone', () =>
  inDb(async (db) => {
    const { organiser, event } = await aHall(db)
    await callAs(db, organiser, 'pledge.closeHall', { event })
    const { unmount } = await openPage(db, organiser, <HallScreen />, { event })
    expect(await screen.findByText('集体签订已经结束，')).toBeTruthy()
    expect(document.body.textContent).toContain('愿意签的仍可以在自己的手机上签署')
    unmount()
  }))

test('to anyone but an organiser the screen stays shut', () =>
  inDb(async (db) => {
    const { event } = await aHall(db)
    const { unmount } = await openPage(db, await aMember(db), <HallScreen />, { event })
    await waitFor(() => expect(screen.getByText(/您的身份不能使用这项功能/)).toBeTruthy())
    expect(seals()).toBe(0)
    unmount()
  }))
