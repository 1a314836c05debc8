import { fireEvent, screen } from '@testing-library/react'
import type { Db } from '../../../../cloud/db/db'
import { ledger, signing } from '../../../../cloud/db/schema/pledge'
import PaperForm from '../../../../src/pledge/pages/paperForm/index'
import Evidence from '../../../../src/programme/pages/evidence/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { openPage, tap, type } from '../../../support/openPage'
import { aLiaison, aMember, anOrganiser } from '../../../support/people'
import { aPledgeText } from '../../../support/pledge'
import { anEnrolment, aProgramme, aStep } from '../../../support/programme'
import { until } from '../../../support/time'

async function aCourse(db: Db) {
  const [member, organiser] = [await aMember(db, { name: '周明' }), await anOrganiser(db)]
  const slug = await aPledgeText(db)
  const steps = [aStep({ kind: 'pledge', title: '签承诺书', pledge: slug })]
  const enrolment = await anEnrolment(db, member, await aProgramme(db, steps))
  return { member, organiser, slug, enrolment }
}

const SERIAL = /^[2-9A-Z]{4}$/

/** The button of the sheet that asks once more. */
const record = async () => {
  await tap('登记这份纸质承诺书')
  fireEvent.click(await screen.findByText('登记', { selector: 'button *' }))
}

test('found by name, looked over once more, and the serial to write on the sheet is shown', () =>
  inDb(async (db) => {
    const { member, organiser } = await aCourse(db)
    const { unmount } = await openPage(db, organiser, <PaperForm />)
    type('按姓名找人', '周明')
    fireEvent.keyDown(screen.getByLabelText('按姓名找人'), { key: 'Enter' })
    await tap('周明')
    await screen.findByText('登记这份纸质承诺书')
    type('纸上的签署日期', '2026-11-20')
    await tap('登记这份纸质承诺书')
    expect(await screen.findByText('对照原件再看一遍')).toBeTruthy()
    expect(await db.$count(signing)).toBe(0)
    fireEvent.click(await screen.findByText('登记', { selector: 'button *' }))
    expect(await screen.findByText('《任前廉政承诺书》已登记')).toBeTruthy()
    const [row] = await db.select().from(signing)
    expect(screen.getAllByText(SERIAL).map(({ textContent }) => textContent)).toEqual(row!.serial.split('-'))
    expect(row).toMatchObject({ person: member.id, channel: 'paper' })
    await tap('再登记一份')
    expect(await screen.findByText('纸上是谁签的？按姓名在名册里找。')).toBeTruthy()
    unmount()
  }))

test('an answer lost on its way, tapped again, records one sheet', () =>
  inDb(async (db) => {
    const { member, organiser, slug } = await aCourse(db)
    const { phone, unmount } = await openPage(db, organiser, <PaperForm />, { person: member.id, slug })
    await screen.findByText('登记这份纸质承诺书')
    const server = phone.network
    phone.network = async (action, ...rest) => {
      const answer = await server(action, ...rest)
      if (action !== 'pledge.recordPaper') return answer
      phone.network = server
      throw new Error('request:fail')
    }
    await record()
    await until(() => phone.network === server)
    await record()
    expect(await screen.findByText('《任前廉政承诺书》已登记')).toBeTruthy()
    expect([await db.$count(signing), await db.$count(ledger)]).toEqual([1, 1])
    unmount()
  }))

test('what stands already is said above the button', () =>
  inDb(async (db) => {
    const { member, organiser, slug } = await aCourse(db)
    const id = (await callAs(db, organiser, 'people.draft', {})).id
    const sheet = { id, person: member.id, slug, signedOn: '2026-11-20' }
    const { serial } = await callAs(db, organiser, 'pledge.recordPaper', sheet)
    const { unmount } = await openPage(db, organiser, <PaperForm />, { person: member.id, slug })
    await screen.findByText('登记这份纸质承诺书')
    await record()
    expect(await screen.findByText(`这位同志已经签过这份承诺书，编号 ${serial}。`)).toBeTruthy()
    unmount()
  }))

test('among the evidence an organiser records the sheet and voids it; a liaison can do neither', () =>
  inDb(async (db) => {
    const { member, organiser, slug, enrolment } = await aCourse(db)
    const first = await openPage(db, organiser, <Evidence />, { enrolment })
    await tap('登记纸质承诺书')
    expect(first.phone.opened.join()).toContain(`paperForm/index?person=${member.id}&slug=${slug}`)
    first.unmount()
    const id = (await callAs(db, organiser, 'people.draft', {})).id
    await callAs(db, organiser, 'pledge.recordPaper', {
      ...{ id, person: member.id, slug, signedOn: '2026-11-20' },
    })
    const seen = await openPage(db, await aLiaison(db, member.unit), <Evidence />, { enrolment })
    expect(await screen.findByText(new RegExp(member.name))).toBeTruthy()
    expect(screen.queryByText(/登记于|承诺书|作废/)).toBeNull()
    seen.unmount()
    const { phone, unmount } = await openPage(db, organiser, <Evidence />, { enrolment })
    await tap('作废')
    type('原因', '登错了人')
    fireEvent.click((await screen.findAllByText('作废', { selector: 'button *' })).at(-1)!)
    await until(() => phone.toasts.includes('已作废，原记录仍可查'))
    expect(await screen.findByText(/登错了人/)).toBeTruthy()
    expect(await db.$count(ledger)).toBe(2)
    unmount()
  }))
