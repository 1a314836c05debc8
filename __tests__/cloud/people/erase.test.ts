import { eq, isNotNull } from 'drizzle-orm'
import { v7 } from 'uuid'
import { certificate } from '../../../cloud/db/schema/certificate'
import { audit, person } from '../../../cloud/db/schema/people'
import { dayNote } from '../../../cloud/db/schema/study'
import { tick } from '../../../cloud/jobs'
import { erase, sweep } from '../../../cloud/people/erase'
import { anApp } from '../../support/anApp'
import { callAs, replyAs } from '../../support/callAs'
import { everything } from '../../support/everything'
import { inDb } from '../../support/inDb'
import { aMember, anOrganiser, NOW } from '../../support/people'
import { aPledgeText } from '../../support/pledge'
import { anEnrolment, aProgramme, aStep } from '../../support/programme'

const asked = { kind: 'erasure' as const, text: '请删去我的全部信息' }

test('an erasure takes the words of a role taken back before, and what the audit kept of the roster', () =>
  inDb(async (db) => {
    const [organiser, member] = [await anOrganiser(db), await aMember(db)]
    const words = { unit: member.unit, position: '副主任', level: '乡科级副职' as const, head: true }
    const day = { appointment: '提拔任职' as const, appointedOn: '2026-09-17', on: '2026-11-01' }
    const entry = { id: member.id, name: member.name, ...words, ...day, groups: [], left: false }
    await callAs(db, organiser, 'people.savePerson', entry)
    const role = { person: member.id, role: 'liaison' as const, unit: member.unit }
    const { id: grant } = await callAs(db, organiser, 'people.grant', role)
    await callAs(db, organiser, 'people.revoke', { grant, reason: '因病休养' })
    const id = v7()
    await callAs(db, member, 'people.ask', { id, ...asked })
    const whole = JSON.stringify(await everything(db))
    for (const word of ['2026-09-17', '因病休养']) expect(whole).toContain(word)
    await callAs(db, organiser, 'people.answerRequest', { id, answer: '已删除', erase: true })
    const text = JSON.stringify(await everything(db))
    for (const word of ['2026-09-17', '因病休养']) expect(text).not.toContain(word)
    const [kept] = await db.select().from(audit).where(eq(audit.action, 'people.savePerson'))
    expect(kept?.target).toEqual({ id: member.id })
  }))

test('an erasure that was only announced is carried out by the same answer', () =>
  inDb(async (db) => {
    const [organiser, member] = [await anOrganiser(db), await aMember(db)]
    const id = v7()
    await callAs(db, member, 'people.ask', { id, ...asked })
    const answer = { id, answer: '同意删除' }
    await callAs(db, organiser, 'people.answerRequest', { ...answer, erase: false })
    for (let n = 0; n < 2; n++)
      await callAs(db, organiser, 'people.answerRequest', { ...answer, erase: true })
    const [left] = await db.select().from(person).where(eq(person.id, member.id))
    expect(left).toMatchObject({ name: '已删除', erasedAt: NOW })
  }))

test('an erasure takes no new record, and what a phone that was still open handed in a moment later', () =>
  inDb(async (db) => {
    const [organiser, member] = [await anOrganiser(db), await aMember(db)]
    const id = v7()
    const enrolment = await anEnrolment(db, member, await aProgramme(db, [aStep({ kind: 'talk' })]))
    await callAs(db, member, 'people.ask', { id, ...asked })
    await callAs(db, organiser, 'people.answerRequest', { id, answer: '已删除', erase: true })
    const words = { way: 'hall' as const, happenedOn: '2026-11-23', reason: '在场' }
    const record = { id: v7(), enrolment, step: 'talk', ...words }
    expect(await replyAs(db, organiser, 'programme.record', record)).toMatchObject({ code: 'missing' })
    const late = { person: member.id, day: '2026-11-23', text: '今天看完了', at: NOW }
    await db.insert(dayNote).values(late)
    await tick(await anApp(db), NOW)
    expect(await db.$count(dayNote)).toBe(0)
  }))

test('an erasure takes the reason for which a paper sheet was voided', () =>
  inDb(async (db) => {
    const [organiser, member] = [await anOrganiser(db), await aMember(db)]
    const [id, signing] = [v7(), v7()]
    const sheet = { id: signing, person: member.id, slug: await aPledgeText(db), signedOn: '2026-11-20' }
    await callAs(db, organiser, 'pledge.recordPaper', sheet)
    await callAs(db, organiser, 'pledge.voidPaper', { signing, reason: '签的是他爱人' })
    expect(JSON.stringify(await everything(db))).toContain('签的是他爱人')
    await callAs(db, member, 'people.ask', { id, ...asked })
    await callAs(db, organiser, 'people.answerRequest', { id, answer: '已删除', erase: true })
    expect(JSON.stringify(await everything(db))).not.toContain('签的是他爱人')
  }))

const aCertificate = (person: string, name: string) => ({
  ...{ id: v7(), kind: 'completion' as const, target: v7(), serial: name, doneOn: '2026-11-23', person },
  ...{ name: '周明', unitName: '水利局', signerSalt: 'a1', unitSalt: 'b2', key: `certificates/${name}.pdf` },
})

test('a certificate that was asked for around the moment of an erasure loses name and file', () =>
  inDb(async (db) => {
    const [organiser, member] = [await anOrganiser(db), await aMember(db)]
    const id = v7()
    await callAs(db, member, 'people.ask', { id, ...asked })
    await callAs(db, organiser, 'people.answerRequest', { id, answer: '已删除', erase: true })
    await db.insert(certificate).values(aCertificate(member.id, 'late'))
    await tick(await anApp(db), NOW)
    const [left] = await db.select().from(certificate)
    expect(left).toMatchObject({ name: null, unitName: null, signerSalt: null, unitSalt: null, key: null })
    expect(left!.erasedAt).toEqual(NOW)
  }))

test('a certificate made while an erasure takes the files away loses its file to the sweep', () =>
  inDb(async (db) => {
    const member = await aMember(db)
    await db.insert(certificate).values(aCertificate(member.id, 'first'))
    const removed: string[] = []
    const remove = async (key: string) => {
      removed.push(key)
      if (removed.length === 1) await db.insert(certificate).values(aCertificate(member.id, 'second'))
    }
    await erase(db, member.id, NOW, { remove })
    await sweep(db, NOW, { remove })
    expect(removed).toEqual(['certificates/first.pdf', 'certificates/second.pdf'])
    expect(await db.$count(certificate, isNotNull(certificate.key))).toBe(0)
  }))
