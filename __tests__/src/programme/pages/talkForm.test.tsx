import { screen } from '@testing-library/react'
import type { Db } from '../../../../cloud/db/db'
import TalkForm from '../../../../src/programme/pages/talkForm/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { aLiaison, aMember } from '../../../support/people'
import { anEnrolment, aProgramme, aStep } from '../../../support/programme'
import { until } from '../../../support/time'

/** The form of a talk, its words typed in; the answer to the first try is lost on its way. */
async function lostOnItsWay(db: Db) {
  const member = await aMember(db)
  const liaison = await aLiaison(db, member.unit)
  const enrolment = await anEnrolment(db, member, await aProgramme(db, [aStep({ kind: 'talk' })]))
  const { phone, unmount } = await openPage(db, liaison, <TalkForm />, { enrolment })
  await screen.findByText('登记，请本人确认')
  type('地点', '二楼谈话室')
  type('谈话人', '李书记')
  type('以什么身份谈', '县纪委书记')
  const server = phone.network
  phone.network = async (action, ...rest) => {
    const answer = await server(action, ...rest)
    if (action !== 'programme.saveTalk') return answer
    phone.network = server
    throw new Error('request:fail')
  }
  const save = () => tap('登记，请本人确认')
  await save()
  await screen.findByText('网络不通，请稍后再试')
  // The page has looked meanwhile and found the record that it made itself.
  await screen.findByText(/这次登记会替换原来那条/)
  const saved = () => until(() => phone.toasts.includes('已登记，等本人确认'))
  const talks = async () =>
    (await callAs(db, liaison, 'programme.evidence', { enrolment })).steps[0]?.evidence
  return { save, saved, talks, unmount }
}

test('a talk whose answer was lost is one record when it is sent again', () =>
  inDb(async (db) => {
    const { save, saved, talks, unmount } = await lostOnItsWay(db)
    await save()
    await saved()
    expect(await talks()).toHaveLength(1)
    unmount()
  }))

test('a talk changed after its answer was lost goes out as the correction of the first', () =>
  inDb(async (db) => {
    const { save, saved, talks, unmount } = await lostOnItsWay(db)
    type('地点', '会议室')
    await save()
    expect(await screen.findByText(/已经保存过/)).toBeTruthy()
    expect(valueOf('地点')).toBe('会议室')
    await save()
    await saved()
    expect((await talks())?.map(({ talk }) => talk?.place)).toEqual(['二楼谈话室', '会议室'])
    unmount()
  }))
