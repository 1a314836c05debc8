import { act, renderHook } from '@testing-library/react'
import type { Input } from '../../../contract/index'
import { useHandIn } from '../../../src/lib/useHandIn'
import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, anOrganiser } from '../../support/people'
import { aPhone } from '../../support/phone'
import { anEnrolment, aProgramme, aStep } from '../../support/programme'

const anAssembly = (id: string): Input<'event.save'> => ({
  id,
  title: '廉政教育大会',
  place: '县会议中心',
  startsAt: '2026-11-24T06:30:00.000Z',
  endsAt: '2026-11-24T08:00:00.000Z',
  programme: null,
  test: false,
})
const noWords = {}

test('however often it is tapped, also after it was saved, one record is made', () =>
  inDb(async (db) => {
    const who = await anOrganiser(db)
    aPhone(db, who)
    const form = renderHook(() => useHandIn('event.save', 'event', noWords))
    const tap = () => form.result.current.handIn(true, anAssembly)
    await act(async () => void (await Promise.all([tap(), tap()])))
    await act(async () => void (await tap()))
    expect((await callAs(db, who, 'event.list', { when: 'ahead' })).items).toHaveLength(1)
    form.unmount()
  }))

test('nothing is sent while something is missing, and from then on the fields may say so', () =>
  inDb(async (db) => {
    const who = await anOrganiser(db)
    aPhone(db, who)
    const form = renderHook(() => useHandIn('event.save', 'event', noWords))
    expect(form.result.current.tried).toBe(false)
    await act(async () => void (await form.result.current.handIn(false, anAssembly)))
    expect(form.result.current.tried).toBe(true)
    expect((await callAs(db, who, 'event.list', { when: 'ahead' })).items).toEqual([])
    form.unmount()
  }))

test('a draft whose answer was lost is refused once in other words, and the next try is a record of its own', () =>
  inDb(async (db) => {
    const member = await aMember(db)
    const liaison = await aLiaison(db, member.unit)
    const enrolment = await anEnrolment(db, member, await aProgramme(db, [aStep({ kind: 'assembly' })]))
    const phone = aPhone(db, liaison)
    const form = renderHook(() => useHandIn('programme.record', 'record', noWords))
    const handIn = (way: 'hall' | 'paper') =>
      act(async () => {
        await form.result.current.handIn(true, (id) => ({
          id,
          enrolment,
          step: 'assembly',
          way,
          happenedOn: '2026-11-20',
          reason: '有签到表',
        }))
      })
    const { network } = phone
    phone.network = async (path, body, token) => {
      const reply = await network(path, body, token)
      if (path === 'programme.record') throw new Error('the answer is lost')
      return reply
    }
    await handIn('hall')
    expect(form.result.current.fault).toBe('网络不通，请稍后再试')
    phone.network = network
    await handIn('paper')
    expect(form.result.current.fault).toMatch(/已经保存过/)
    await handIn('paper')
    expect(form.result.current.fault).toBeUndefined()
    const { steps } = await callAs(db, liaison, 'programme.evidence', { enrolment })
    expect(steps[0]?.evidence).toHaveLength(2)
    form.unmount()
  }))
