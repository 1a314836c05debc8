import { fireEvent, render, screen } from '@testing-library/react'
import { callAs } from '../../../support/callAs'
import Board from '../../../../src/event/pages/board/index'
import { shownAt } from '../../../../src/event/pages/board/useBoard'
import { inDb } from '../../../support/inDb'
import { anOrganiser, NOW } from '../../../support/people'
import { openPage } from '../../../support/openPage'
import { anEvent } from '../../../support/programme'
import { pass, until } from '../../../support/time'

const HOUR = 3600_000
const seconds = (count: number) => NOW.getTime() + count * 1000

test('the code on the screen is the one of the server’s ten seconds, and none outside what it handed out', () =>
  inDb(async (db) => {
    const id = await anEvent(db, { openedAt: NOW, startsAt: NOW })
    const board = await callAs(db, await anOrganiser(db), 'event.board', { id })
    const shown = [0, 9, 10, 59, 60].map((count) => shownAt(board, seconds(count)))
    expect(shown[1]).toMatchObject({ url: shown[0]!.url, code: shown[0]!.code })
    expect(shown[2]!.url).not.toBe(shown[0]!.url)
    expect(shown[2]!.code).toBe(shown[0]!.code)
    expect(shown[3]!.code).toBe(shown[0]!.code)
    expect(shown[4]!.code).not.toBe(shown[0]!.code)
    expect(shown[0]!.left).toBe(1)
    expect(shown[3]!.left).toBeCloseTo(1 / 60)
    expect(shownAt(board, seconds(200))).toBeUndefined()
    expect(shownAt(board, seconds(-1))).toBeUndefined()
  }))

test('a screen whose clock is an hour wrong shows the same digits, and rolls them with the server’s minute', () =>
  inDb(async (db) => {
    const who = await anOrganiser(db)
    const id = await anEvent(db, { openedAt: NOW, startsAt: NOW })
    const server = { now: new Date(seconds(0) - HOUR) }
    const { digits } = await callAs(db, who, 'event.board', { id }, server)
    const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`
    const { phone, unmount } = await openPage(db, who, <Board />, { id }, () => new Date(Date.now() - HOUR))
    expect(await screen.findByText(spaced(digits[0]!.code))).toBeTruthy()
    phone.online = false
    await pass(61)
    expect(await screen.findByText(spaced(digits[1]!.code))).toBeTruthy()
    expect(screen.getByText('网络不稳，屏幕上的码仍然有效')).toBeTruthy()
    await pass(60)
    expect(await screen.findByText(/码已过期/)).toBeTruthy()
    unmount()
  }))

test('a refused end says so and keeps asking; once it is done the sheet is gone', () =>
  inDb(async (db) => {
    const id = await anEvent(db, { openedAt: NOW, startsAt: NOW })
    const { phone, unmount } = await openPage(db, await anOrganiser(db), <Board />, { id })
    const end = async () => fireEvent.click((await screen.findAllByText('结束签到')).at(-1) as HTMLElement)
    await end()
    phone.online = false
    await end()
    await until(() => phone.toasts.length > 0)
    expect(phone.toasts).toEqual(['网络不通，请稍后再试'])
    expect(screen.getByText(/结束后扫码和数字都不再有效/)).toBeTruthy()
    phone.online = true
    await end()
    expect(await screen.findByText('已结束')).toBeTruthy()
    expect(screen.queryByText(/结束后扫码和数字都不再有效/)).toBeNull()
    unmount()
  }))

test('a screen opened again without a network shows no code of an earlier minute', () =>
  inDb(async (db) => {
    const who = await anOrganiser(db)
    const id = await anEvent(db, { openedAt: NOW, startsAt: NOW })
    const { phone, unmount } = await openPage(db, who, <Board />, { id })
    expect(await screen.findByLabelText('签到二维码')).toBeTruthy()
    unmount()
    phone.online = false
    const again = render(<Board />)
    expect(await screen.findByText(/码已过期/)).toBeTruthy()
    expect(screen.queryByLabelText('签到二维码')).toBeNull()
    again.unmount()
  }))
