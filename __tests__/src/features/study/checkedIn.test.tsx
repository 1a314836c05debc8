import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Db } from '../../../../cloud/db/db'
import { CheckedSheet } from '../../../../src/features/study/CheckedSheet'
import { post } from '../../../../src/features/study/outbox'
import { StudySheets } from '../../../../src/features/study/StudySheets'
import type { Sitting } from '../../../../src/features/study/useSitting'
import { call } from '../../../../src/lib/call'
import { inDb } from '../../../support/inDb'
import { aMember, NOW } from '../../../support/people'
import { aPhone } from '../../../support/phone'
import { aCase, after } from '../../../support/study'
import { hidePage, showPage } from '../../../support/taro'

const sheets = () => screen.queryAllByText('今日已打卡').length

/** Twenty seconds of reading: the first bit of study of this person's day. */
async function studies(db: Db) {
  let passed = 0
  aPhone(db, await aMember(db), { now: () => after(passed).now })
  const { slug } = await aCase(db, 600, { title: '月饼盒' })
  const { session } = await call('study.open', { kind: 'article', slug })
  passed = 20
  const input = { session, beat: 0, from: 0, to: 20, paragraph: 1, end: false }
  await act(() => post({ action: 'study.page', at: NOW.getTime(), input }))
}

const sitting: Sitting = {
  phase: 'live',
  opened: undefined,
  error: undefined,
  reopen: async () => undefined,
  outcome: undefined,
  closeOutcome: () => undefined,
}
const page = (quiet: boolean, outcome?: Sitting['outcome']) => (
  <StudySheets
    sitting={{ ...sitting, outcome }}
    quiet={quiet}
    title="读完了"
    slug="a-case"
    what="《月饼盒》"
  />
)

test('the sheet says what was studied, and is gone for the day once it was closed', () =>
  inDb(async (db) => {
    await studies(db)
    const here = render(page(true))
    expect(screen.getByText('学了《月饼盒》')).toBeTruthy()
    fireEvent.click(screen.getByText('知道了'))
    expect(sheets()).toBe(0)
    here.unmount()
  }))

test('a page that was left by the way back takes its sheet with it', () =>
  inDb(async (db) => {
    await studies(db)
    const here = render(page(true))
    expect(sheets()).toBe(1)
    here.unmount()
    const next = render(<CheckedSheet />)
    expect(sheets()).toBe(0)
    next.unmount()
  }))

test('a page that another address was laid over shows its sheet no more, here or there', () =>
  inDb(async (db) => {
    await studies(db)
    const here = render(page(true))
    act(hidePage)
    const there = render(<CheckedSheet />)
    expect(sheets()).toBe(0)
    there.unmount()
    act(showPage)
    expect(sheets()).toBe(0)
    here.unmount()
  }))

test('another tab in front leaves the sheet where it was', () =>
  inDb(async (db) => {
    await studies(db)
    const here = render(page(true))
    const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    act(hidePage)
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    seen.mockRestore()
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    act(showPage)
    expect(sheets()).toBe(1)
    here.unmount()
  }))

test('what the reader was not yet shown waits for the next page, once', () =>
  inDb(async (db) => {
    await studies(db)
    const reading = render(page(false))
    expect(sheets()).toBe(0)
    reading.unmount()
    const first = render(<CheckedSheet />)
    expect(sheets()).toBe(1)
    first.unmount()
    const second = render(<CheckedSheet />)
    expect(sheets()).toBe(0)
    second.unmount()
  }))

test('a page that lies under the one in front does not take the sheet from it', () =>
  inDb(async (db) => {
    const under = render(<CheckedSheet />)
    act(hidePage)
    const front = render(page(true))
    await studies(db)
    expect(sheets()).toBe(1)
    front.unmount()
    act(showPage)
    expect(sheets()).toBe(0)
    under.unmount()
  }))

test('who finishes a text is told of the day in the same sheet', () =>
  inDb(async (db) => {
    await studies(db)
    const here = render(page(true))
    here.rerender(page(true, { finished: [], opened: [] }))
    expect(screen.getByText('读完了')).toBeTruthy()
    expect(sheets()).toBe(1)
    here.rerender(page(false, { finished: [], opened: [] }))
    expect(sheets()).toBe(1)
    here.unmount()
  }))
