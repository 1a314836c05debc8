import { render, screen, waitFor } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../../cloud/db/db'
import Talk from '../../../../src/programme/pages/talk/index'
import { inDb } from '../../../support/inDb'
import { aMember } from '../../../support/people'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { anEnrolment, aProgramme, aStep, aTalk } from '../../../support/programme'

async function registered(db: Db) {
  const who = await aMember(db)
  const steps = [
    aStep({ kind: 'talk', title: '谈心谈话', locksNext: true }),
    aStep({ kind: 'quiz', title: '考试' }),
  ]
  const enrolment = await anEnrolment(db, who, await aProgramme(db, steps))
  const talk = await aTalk(db, who, enrolment, { place: '二楼谈话室' })
  return { who, enrolment, talk }
}

const replies = async (db: Db) =>
  (await db.execute(sql`select "agrees", "text" from talk_reply order by "at"`)).rows

test('the member sees who, when and where, confirms, and is told what that finished and opened', () =>
  inDb(async (db) => {
    const { who, enrolment } = await registered(db)
    const { phone, unmount } = await openPage(db, who, <Talk />, { enrolment })
    expect(await screen.findByText('李书记同志与您谈话')).toBeTruthy()
    expect(screen.getByText('11月10日 09:00')).toBeTruthy()
    expect(screen.getByText('二楼谈话室')).toBeTruthy()
    await tap('确认登记无误')
    expect(await screen.findByText('已确认')).toBeTruthy()
    expect(phone.toasts).toEqual(['已确认，“谈心谈话”完成，“考试”已打开'])
    expect(screen.queryByText('确认登记无误')).toBeNull()
    unmount()
  }))

test('an objection written without a network stays on the phone, also when the page is closed, and arrives once', () =>
  inDb(async (db) => {
    const { who, enrolment } = await registered(db)
    const words = '谈话是 11 月 9 日，不是 10 日'
    const first = await openPage(db, who, <Talk />, { enrolment })
    await tap('登记有误，写明意见')
    type('哪里有误', words)
    first.phone.online = false
    await tap('提交意见')
    expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
    expect(valueOf('哪里有误')).toBe(words)
    first.unmount()
    first.phone.online = true

    const again = render(<Talk />)
    await tap('登记有误，写明意见')
    expect(valueOf('哪里有误')).toBe(words)
    await tap('提交意见')
    expect(await screen.findByText('有不同意见')).toBeTruthy()
    expect(screen.getByText(new RegExp(`您写道：${words}`))).toBeTruthy()
    await waitFor(async () => expect(await replies(db)).toEqual([{ agrees: 'no', text: words }]))
    again.unmount()
  }))

test('before there is a record the page says who makes it', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const enrolment = await anEnrolment(db, who, await aProgramme(db, [aStep({ kind: 'talk' })]))
    const { unmount } = await openPage(db, who, <Talk />, { enrolment })
    expect(await screen.findByText('还没有谈话登记')).toBeTruthy()
    unmount()
  }))
