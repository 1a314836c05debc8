import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../../cloud/db/db'
import SignPad from '../../../../src/pledge/pages/pad/index'
import { keepSign, keptSign } from '../../../../src/features/pledge/keptSigns'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { openPage, tap } from '../../../support/openPage'
import { aMember, NOW, type Someone } from '../../../support/people'
import { aPledgeText, A_NAME } from '../../../support/pledge'
import { connect, testPhone } from '../../../support/taro'
import { until } from '../../../support/time'

// jsdom draws nothing: a brush that takes every line and shows none.
const nothing = () => undefined
HTMLCanvasElement.prototype.getContext = (() => ({
  setTransform: nothing,
  clearRect: nothing,
  beginPath: nothing,
  moveTo: nothing,
  quadraticCurveTo: nothing,
  stroke: nothing,
})) as never

class TestPointerEvent extends MouseEvent {
  readonly pointerId: number
  constructor(type: string, init: PointerEventInit = {}) {
    super(type, init)
    this.pointerId = init.pointerId ?? 0
  }
}
Object.assign(window, { PointerEvent: TestPointerEvent })

const LATER = () => new Date(NOW.getTime() + 120_000)
const SAFE = '网络不稳，您的签名已保存在本机，联网后会自动提交'

interface Read {
  who: Someone
  slug: string
  draft: string
}

async function read(db: Db): Promise<Read> {
  const who = await aMember(db)
  const slug = await aPledgeText(db)
  const { draft } = await callAs(db, who, 'pledge.open', { slug })
  return { who, slug, draft }
}

const onPhone = (slug: string, draft: string, strokes = A_NAME, handed = false) =>
  keepSign({ slug, title: '任前廉政承诺书', draft, end: true, strokes, handed })

/** Opens the pad on a phone that has read to the end; `strokes` are left there from before. */
async function openPad(db: Db, { who, slug, draft }: Read, strokes: typeof A_NAME | [] = []) {
  const opened = await openPage(db, who, <></>, { slug }, LATER)
  onPhone(slug, draft, strokes as typeof A_NAME)
  opened.rerender(<SignPad />)
  await screen.findByText('请签名')
  return opened
}

const paper = () => screen.getByLabelText(/^签名区/)

function stroke(points: [number, number][]): void {
  const [first, ...rest] = points
  const at = ([clientX, clientY]: [number, number]) => ({ pointerId: 7, button: 0, clientX, clientY })
  fireEvent.pointerDown(paper(), at(first!))
  for (const point of rest) fireEvent.pointerMove(paper(), at(point))
  fireEvent.pointerUp(paper(), { pointerId: 7 })
}

function writeName(): void {
  stroke([
    [50, 50],
    [300, 60],
    [320, 200],
  ])
  stroke([
    [400, 60],
    [420, 300],
    [600, 280],
  ])
}

const signings = async (db: Db) =>
  (await db.execute<{ id: string; strokes: unknown }>(sql`select "id", "strokes" from signing`)).rows

const asked = (action: string) => {
  const calls: string[] = []
  const server = testPhone.network
  testPhone.network = (...given) => {
    if (given[0] === action) calls.push(given[1])
    return server(...given)
  }
  return calls
}

afterEach(cleanup)

test('a name is written, confirmed, and its seal falls', () =>
  inDb(async (db) => {
    const read_ = await read(db)
    const { phone } = await openPad(db, read_)
    writeName()
    await tap('确认签署')
    await until(() => phone.opened.length > 0)
    expect(phone.opened).toEqual([`/pledge/pages/signed/index?signing=${read_.draft}&fresh=1`])
    expect(await signings(db)).toHaveLength(1)
    expect(keptSign(read_.slug)).toBeUndefined()
  }))

test('an empty pad and a dot are refused in words, and nothing is sent', () =>
  inDb(async (db) => {
    await openPad(db, await read(db))
    const calls = asked('pledge.sign')
    await tap('确认签署')
    expect(await screen.findByText('请先在这里写下您的姓名')).toBeTruthy()
    stroke([
      [50, 50],
      [60, 52],
    ])
    await tap('确认签署')
    expect(await screen.findByText('签名太短了，请写下完整的姓名')).toBeTruthy()
    expect(calls).toEqual([])
  }))

test('each stroke is on the phone as soon as it is written, and stands there after a crash', () =>
  inDb(async (db) => {
    const read_ = await read(db)
    const first = await openPad(db, read_)
    writeName()
    expect(keptSign(read_.slug)?.strokes).toHaveLength(2)
    const kept = keptSign(read_.slug)!.strokes
    first.unmount()
    await openPad(db, read_, kept)
    expect(screen.getByText(/上次写的还在/)).toBeTruthy()
    await tap('撤一笔')
    expect(keptSign(read_.slug)?.strokes).toEqual(kept.slice(0, 1))
    await tap('恢复')
    expect(keptSign(read_.slug)?.strokes).toEqual(kept)
    await tap('清空')
    expect(keptSign(read_.slug)?.strokes).toEqual([])
  }))

test('turning the phone under the pen loses no stroke', () =>
  inDb(async (db) => {
    const read_ = await read(db)
    await openPad(db, read_)
    writeName()
    const before = keptSign(read_.slug)!.strokes
    Object.assign(window, { innerWidth: 375, innerHeight: 667 })
    act(() => void window.dispatchEvent(new Event('resize')))
    expect(keptSign(read_.slug)?.strokes).toEqual(before)
    stroke([
      [100, 100],
      [100, 400],
    ])
    Object.assign(window, { innerWidth: 1024, innerHeight: 768 })
    expect(keptSign(read_.slug)?.strokes.slice(0, 2)).toEqual(before)
    const turned = keptSign(read_.slug)!.strokes[2]!
    // Down the screen is along the line for a writer who holds it turned.
    expect(turned[turned.length - 1]![0]).toBeGreaterThan(turned[0]![0])
    expect(turned[turned.length - 1]![1]).toBe(turned[0]![1])
  }))

test('a phone that takes no more says so and stays, and what was written can still be signed', () =>
  inDb(async (db) => {
    const { phone } = await openPad(db, await read(db))
    phone.full = true
    writeName()
    expect(await screen.findByText(/手机存不下这份签名了/)).toBeTruthy()
    expect(phone.opened).toEqual([])
    phone.online = false
    await tap('确认签署')
    expect(await screen.findByText(/签名没有交上，手机也没有存住/)).toBeTruthy()
    phone.online = true
    await tap('再交一次')
    await until(() => phone.opened.length === 1)
    expect(await signings(db)).toHaveLength(1)
  }))

test('without a network it waits on the phone and goes out by itself when the network is back', () =>
  inDb(async (db) => {
    const read_ = await read(db)
    const { phone } = await openPad(db, read_)
    writeName()
    phone.online = false
    await tap('确认签署')
    expect(await screen.findByText(SAFE)).toBeTruthy()
    expect(keptSign(read_.slug)?.handed).toBe(true)
    expect(phone.opened).toEqual([])
    const written = keptSign(read_.slug)!.strokes
    stroke([
      [10, 10],
      [500, 300],
    ])
    expect(keptSign(read_.slug)?.strokes).toEqual(written)
    await act(async () => connect(true))
    await until(() => phone.opened.length === 1)
    expect((await signings(db)).map(({ strokes }) => strokes)).toEqual([written])
    expect(keptSign(read_.slug)).toBeUndefined()
  }))

test('an answer that was lost on its way makes no second signing', () =>
  inDb(async (db) => {
    const read_ = await read(db)
    const { phone } = await openPad(db, read_)
    const server = phone.network
    phone.network = async (...given) => {
      const reply = await server(...given)
      if (given[0] === 'pledge.sign') throw new Error('request:fail timeout')
      return reply
    }
    writeName()
    await tap('确认签署')
    expect(await screen.findByText(SAFE)).toBeTruthy()
    phone.network = server
    await tap('再交一次')
    await until(() => phone.opened.length === 1)
    expect(await signings(db)).toHaveLength(1)
  }))

test('a double tap sends once', () =>
  inDb(async (db) => {
    const { phone } = await openPad(db, await read(db), A_NAME)
    const calls = asked('pledge.sign')
    const button = screen.getByText('确认签署')
    fireEvent.click(button)
    fireEvent.click(button)
    fireEvent.click(button)
    await until(() => phone.opened.length === 1)
    expect(calls).toHaveLength(1)
  }))

test('who has not read to the end is led back to the text', () =>
  inDb(async (db) => {
    const { who, slug } = await read(db)
    const { phone } = await openPage(db, who, <SignPad />, { slug }, LATER)
    await until(() => phone.opened.length > 0)
    expect(phone.opened).toEqual([`/pledge/pages/text/index?slug=${slug}`])
  }))

test('what the server refuses can be changed again', () =>
  inDb(async (db) => {
    const read_ = await read(db)
    const opened = await openPage(
      db,
      read_.who,
      <></>,
      { slug: read_.slug },
      () => new Date(NOW.getTime() + 5_000),
    )
    onPhone(read_.slug, read_.draft)
    opened.rerender(<SignPad />)
    await tap('确认签署')
    expect(await screen.findByText(/请再读一会儿/)).toBeTruthy()
    expect(keptSign(read_.slug)?.handed).toBe(false)
    await tap('清空')
    expect(keptSign(read_.slug)?.strokes).toEqual([])
    opened.unmount()
  }))
