import { cleanup, fireEvent, screen } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../../cloud/db/db'
import { keptSign } from '../../../../src/features/pledge/keptSigns'
import { secondsText } from '../../../../src/lib/day'
import PledgePage from '../../../../src/pledge/pages/text/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { aMember, anOrganiser, NOW } from '../../../support/people'
import { aPledgeText, A_NAME } from '../../../support/pledge'
import { anEnrolment, aProgramme, aStep } from '../../../support/programme'
import { until } from '../../../support/time'

const after = (seconds: number) => () => new Date(NOW.getTime() + seconds * 1000)

async function aSigner(db: Db, kind: 'pledge' | 'reading' = 'pledge') {
  const who = await aMember(db)
  const slug = await aPledgeText(db)
  const programme = await aProgramme(db, [aStep({ kind, pledge: slug, title: '签署承诺书' })])
  await anEnrolment(db, who, programme)
  return { who, slug }
}

const box = (top: number) => ({ top, bottom: top + 40 })
/** What the page measures: three paragraphs and the end, so far below the top of the screen. */
const laidOut = (end: number) => [[box(60), box(200), box(400), box(end - 60)], [], box(end)]

const button = () => screen.getByText('签名').closest('button')!

afterEach(cleanup)

test('the button is quiet until the end was reached and the server has waited long enough', () =>
  inDb(async (db) => {
    const { who, slug } = await aSigner(db)
    await callAs(db, who, 'pledge.open', { slug })
    const { phone, rerender } = await openPage(db, who, <></>, { slug }, after(20))
    phone.boxes = laidOut(900)
    rerender(<PledgePage />)
    expect(await screen.findByText(/读到末尾后可以签名 · 还差 \d+ 条/)).toBeTruthy()
    expect(button().getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(button())
    expect(phone.opened).toEqual([])
    cleanup()

    phone.boxes = laidOut(600)
    const early = await openPage(db, who, <></>, { slug }, after(20))
    phone.boxes = laidOut(600)
    early.rerender(<PledgePage />)
    expect(
      await screen.findByText(new RegExp(`已读到末尾，再过 (${secondsText(40)}|${secondsText(39)})可以签名`)),
    ).toBeTruthy()
    cleanup()

    const ready = await openPage(db, who, <></>, { slug }, after(61))
    phone.boxes = laidOut(600)
    ready.rerender(<PledgePage />)
    expect(await screen.findByText('已经读完，可以签名了')).toBeTruthy()
    await until(() => keptSign(slug)?.end === true)
    fireEvent.click(button())
    expect(phone.opened).toEqual([`/pledge/pages/pad/index?slug=${slug}`])
  }))

test('暂不签 tells one organiser why, and keeps the words when it fails', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    const { who, slug } = await aSigner(db)
    const { phone } = await openPage(db, who, <PledgePage />, { slug })
    await tap('暂不签')
    await screen.findByText(/只有这一位看得到/)
    await screen.findByLabelText('原因')
    fireEvent.change(screen.getByLabelText('告诉哪一位组织者'), { target: { value: organiser.id } })
    await tap('告诉这位组织者')
    expect(await screen.findByText('请写明原因，一两句话就可以')).toBeTruthy()
    type('原因', '第七条还想再问清楚')
    phone.online = false
    await tap('告诉这位组织者')
    expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
    expect(valueOf('原因')).toBe('第七条还想再问清楚')
    phone.online = true
    await tap('告诉这位组织者')
    expect(await screen.findByText(/说过暂不签，想签随时可以/)).toBeTruthy()
    const { rows } = await db.execute(sql`select "to", "reason" from deferral where "person" = ${who.id}`)
    expect(rows).toEqual([{ to: organiser.id, reason: '第七条还想再问清楚' }])
  }))

test('a text that is only read counts once its end and its time have come, and asks for no name', () =>
  inDb(async (db) => {
    const { who, slug } = await aSigner(db, 'reading')
    await callAs(db, who, 'pledge.open', { slug })
    const { phone, rerender } = await openPage(db, who, <></>, { slug }, after(70))
    phone.boxes = laidOut(600)
    rerender(<PledgePage />)
    expect(await screen.findByText(/读完，记下了/)).toBeTruthy()
    expect(screen.queryByText('签名')).toBeNull()
    expect(await screen.findByText(/“签署承诺书”这一步完成了/)).toBeTruthy()
    const { rows } = await db.execute(sql`select "text" from pledge_read where "person" = ${who.id}`)
    expect(rows).toEqual([{ text: slug }])
  }))

test('who has signed sees the signing instead of a button; after a material change the new version says so', () =>
  inDb(async (db) => {
    const { who, slug } = await aSigner(db)
    const { draft } = await callAs(db, who, 'pledge.open', { slug })
    await callAs(db, who, 'pledge.sign', { draft, strokes: A_NAME, endReached: true }, { now: after(90)() })
    const first = await openPage(db, who, <PledgePage />, { slug }, after(100))
    expect(await screen.findByText('您已签署')).toBeTruthy()
    expect(screen.queryByText('签名')).toBeNull()
    await tap('看签署与证书')
    expect(first.phone.opened).toEqual([`/pledge/pages/signed/index?signing=${draft}`])
    cleanup()
    await aPledgeText(db, { slug, version: 2, change: 'material', articles: ['不收任何礼品。'] })
    await openPage(db, who, <PledgePage />, { slug }, after(100))
    expect(await screen.findByText(/有新版本。您11月23日签过第 1 版/)).toBeTruthy()
    expect(screen.getByText('签名')).toBeTruthy()
  }))

test('a visitor may read it, and is told what signing needs', () =>
  inDb(async (db) => {
    const slug = await aPledgeText(db)
    await openPage(db, null, <PledgePage />, { slug })
    expect(await screen.findByText('绑定身份后可以签署')).toBeTruthy()
    expect(screen.getByText('不插手工程。')).toBeTruthy()
  }))
