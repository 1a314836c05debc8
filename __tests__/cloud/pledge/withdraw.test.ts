import type { Db } from '../../../cloud/db/db'
import { ledger, signing } from '../../../cloud/db/schema/pledge'
import { verifyLedger } from '../../../cloud/pledge/verifyLedger'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aMember, NOW } from '../../support/people'
import { A_NAME, aPledgeText } from '../../support/pledge'
import { anEnrolment, aProgramme, aStep } from '../../support/programme'

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

async function aSigner(db: Db) {
  const who = await aMember(db)
  const slug = await aPledgeText(db)
  const programme = await aProgramme(db, [aStep({ kind: 'pledge', pledge: slug })])
  const enrolment = await anEnrolment(db, who, programme)
  const sign = async (seconds: number) => {
    const { draft } = await callAs(db, who, 'pledge.open', { slug }, { now: later(seconds) })
    const when = { now: later(seconds + 70) }
    return callAs(db, who, 'pledge.sign', { draft, strokes: A_NAME, endReached: true }, when)
  }
  const withdraw = (id: string, by = who, seconds = 500) =>
    replyAs(db, by, 'pledge.withdraw', { signing: id }, { now: later(seconds) })
  return { who, slug, enrolment, sign, withdraw }
}

test('what is taken back stays in the chain and says so; taking it back again changes nothing', () =>
  inDb(async (db) => {
    const { who, enrolment, sign, withdraw } = await aSigner(db)
    const made = await sign(0)
    expect(made.finished).toMatchObject([{ enrolment, step: 'pledge' }])
    const first = await withdraw(made.id)
    expect(first).toMatchObject({ ok: true, data: { id: made.id, serial: made.serial, state: 'withdrawn' } })
    expect(await withdraw(made.id, who, 900)).toEqual(first)
    const records = await db.select().from(ledger).orderBy(ledger.place)
    expect(records.map(({ kind }) => kind)).toEqual(['signed', 'withdrawn'])
    expect((await verifyLedger(db, [])).broken).toBeNull()
    expect(await callAs(db, null, 'pledge.verify', { serial: made.serial })).toMatchObject({
      state: 'withdrawn',
      holds: true,
    })
    const { courses } = await callAs(db, who, 'programme.mine', {})
    expect(courses[0]!.steps).toMatchObject([{ state: 'todo' }])
  }))

test('signing again is a new round with its own serial, and the old draft sent again still answers the old one', () =>
  inDb(async (db) => {
    const { who, slug, sign, withdraw } = await aSigner(db)
    const first = await sign(0)
    await withdraw(first.id)
    expect(await callAs(db, who, 'pledge.open', { slug })).toMatchObject({ signed: null })
    const second = await sign(600)
    expect(second.serial).not.toBe(first.serial)
    const rows = await db.select().from(signing).orderBy(signing.round)
    expect(rows.map(({ round }) => round)).toEqual([1, 2])
    const old = { draft: first.id, strokes: A_NAME, endReached: true as const }
    expect(await callAs(db, who, 'pledge.sign', old, { now: later(900) })).toMatchObject({
      id: first.id,
      state: 'withdrawn',
    })
    expect((await callAs(db, who, 'pledge.mine', {})).items.map(({ state }) => state)).toEqual([
      'valid',
      'withdrawn',
    ])
  }))

test('nobody else takes it back, and what was superseded stays as it is', () =>
  inDb(async (db) => {
    const { slug, sign, withdraw } = await aSigner(db)
    const first = await sign(0)
    expect(await withdraw(first.id, await aMember(db))).toMatchObject({ code: 'missing' })
    await aPledgeText(db, { slug, version: 2, change: 'material', closing: '改了一条。' })
    const second = await sign(600)
    expect(await withdraw(first.id)).toMatchObject({ code: 'conflict' })
    expect(await withdraw(second.id)).toMatchObject({ data: { state: 'withdrawn' } })
    expect(await db.$count(ledger)).toBe(3)
  }))
