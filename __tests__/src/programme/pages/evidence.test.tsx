import { fireEvent, screen } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../../cloud/db/db'
import Evidence from '../../../../src/programme/pages/evidence/index'
import Lines from '../../../../src/programme/pages/lines/index'
import RecordForm from '../../../../src/programme/pages/recordForm/index'
import TalkForm from '../../../../src/programme/pages/talkForm/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { aLiaison, aMember } from '../../../support/people'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { anEnrolment, aProgramme, aStep, aTalk } from '../../../support/programme'
import { until } from '../../../support/time'

async function unitOfOne(db: Db) {
  const member = await aMember(db, { name: '周明' })
  const liaison = await aLiaison(db, member.unit)
  const steps = [
    aStep({ kind: 'talk', title: '谈心谈话' }),
    aStep({ kind: 'assembly', title: '廉政教育大会' }),
  ]
  const programme = await aProgramme(db, steps)
  const enrolment = await anEnrolment(db, member, programme)
  return { member, liaison, programme, enrolment }
}

test('a step done in the hall is recorded with its reason, and stands as evidence with who entered it', () =>
  inDb(async (db) => {
    const { liaison, enrolment } = await unitOfOne(db)
    const params = { enrolment, step: 'assembly', title: '廉政教育大会' }
    const form = await openPage(db, liaison, <RecordForm />, params)
    await tap('登记完成')
    expect(screen.getByText('请写明情况，日后可以查到')).toBeTruthy()
    type('情况与凭据', '在分会场集中参加，有签到表')
    await tap('登记完成')
    await until(() => form.phone.toasts.includes('已登记，这一步完成'))
    form.unmount()

    const page = await openPage(db, liaison, <Evidence />, { enrolment })
    expect(await screen.findByText('原因：在分会场集中参加，有签到表')).toBeTruthy()
    expect(screen.getByText(new RegExp(`${liaison.name}登记于 今天 10:00`))).toBeTruthy()
    expect(screen.getByText('由联络员登记（现场）')).toBeTruthy()
    page.unmount()
  }))

test('a day before the course began is refused at its field, and the words stay', () =>
  inDb(async (db) => {
    const { member, liaison, programme } = await unitOfOne(db)
    await db.execute(sql`update enrolment set "startsOn" = '2026-11-30' where "person" = ${member.id}`)
    const { enrolment } = (await callAs(db, liaison, 'programme.people', { programme })).items[0]!
    const { unmount } = await openPage(db, liaison, <RecordForm />, { enrolment, step: 'assembly' })
    type('情况与凭据', '在分会场集中参加')
    await tap('登记完成')
    expect(await screen.findByText(/完成日期应当在2026-11-30以后/)).toBeTruthy()
    expect(valueOf('情况与凭据')).toBe('在分会场集中参加')
    unmount()
  }))

test('a void asks why, and what was voided stays in sight with the reason', () =>
  inDb(async (db) => {
    const { member, liaison, enrolment } = await unitOfOne(db)
    await aTalk(db, member, enrolment, { enteredBy: liaison.account })
    const { unmount } = await openPage(db, liaison, <Evidence />, { enrolment })
    await tap('作废')
    const confirm = () => fireEvent.click(screen.getAllByText('作废').at(-1) as HTMLElement)
    confirm()
    expect(await screen.findByText('请写明原因，日后可以查到')).toBeTruthy()
    type('原因', '登错了人')
    confirm()
    expect(await screen.findByText(`${liaison.name}于 今天 10:00作废：登错了人`)).toBeTruthy()
    unmount()
  }))

test('who objects stands on the line and on the evidence, and the correction begins from what stood there', () =>
  inDb(async (db) => {
    const { member, liaison, enrolment, programme } = await unitOfOne(db)
    const talk = await aTalk(db, member, enrolment, { enteredBy: liaison.account })
    await callAs(db, member, 'programme.replyTalk', { talk, agrees: 'no', text: '是在会议室谈的' })
    const lines = await openPage(db, liaison, <Lines />, { programme })
    expect(await screen.findByText('对谈话登记有不同意见，请核对后更正')).toBeTruthy()
    lines.unmount()

    const page = await openPage(db, liaison, <Evidence />, { enrolment })
    expect(await screen.findByText(/本人对谈话登记有不同意见：是在会议室谈的/)).toBeTruthy()
    fireEvent.click(screen.getAllByText('更正登记')[0] as HTMLElement)
    expect(page.phone.opened).toEqual([`/programme/pages/talkForm/index?enrolment=${enrolment}`])
    page.unmount()

    const form = await openPage(db, liaison, <TalkForm />, { enrolment })
    expect(await screen.findByText('这次登记会替换原来那条，原来的仍可查。')).toBeTruthy()
    expect(valueOf('谈话人')).toBe('李书记')
    expect(valueOf('以什么身份谈')).toBe('县纪委书记')
    type('地点', '会议室')
    await tap('登记，请本人确认')
    await until(() => form.phone.toasts.includes('已登记，等本人确认'))
    form.unmount()
    const { steps } = (await callAs(db, member, 'programme.mine', {})).courses[0]!
    expect(steps[0]!.talk).toMatchObject({
      place: '会议室',
      happenedAt: '2026-11-10T01:00:00.000Z',
      reply: null,
    })
  }))
