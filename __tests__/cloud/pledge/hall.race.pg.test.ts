import type { Db, Opened } from '../../../cloud/db/db'
import { openPostgres } from '../../../cloud/db/postgres'
import { ledger, signing } from '../../../cloud/db/schema/pledge'
import { callAs, replyAs } from '../../support/callAs'
import { emptyLedger, forget } from '../../support/forget'
import { databaseUrl, openedDb } from '../../support/inDb'
import { aMember, anOrganiser, NOW, type Someone } from '../../support/people'
import { A_NAME, aPledgeText } from '../../support/pledge'
import { anAttendance, anEvent } from '../../support/programme'

const FIFTY = Array.from({ length: 50 }, (_, n) => n)
const later = new Date(NOW.getTime() + 90_000)

let db: Db
let pool: Opened
let organiser: Someone
const people: Someone[] = []

beforeAll(async () => {
  db = (await openedDb()).db
  pool = await openPostgres((await databaseUrl()) ?? '', 16)
  organiser = await anOrganiser(db)
  people.push(organiser)
})

afterEach(async () => {
  await emptyLedger(db, 'hall', 'attendance', 'event')
})

afterAll(async () => {
  await forget(db, people)
  await pool.close()
})

async function aHall() {
  const event = await anEvent(db, { openedAt: NOW, startsAt: NOW })
  const slug = await aPledgeText(db, { slug: `pledge-hall-${people.length}` })
  await callAs(db, organiser, 'pledge.openHall', { event, slug })
  return { event, slug }
}

/** Somebody in the hall whose text lies open; what their phone sends. */
async function aPhone({ event, slug }: { event: string; slug: string }) {
  const who = await aMember(db)
  people.push(who)
  await anAttendance(db, who, event)
  const { draft } = await callAs(db, who, 'pledge.open', { slug })
  const input = { draft, strokes: A_NAME, endReached: true as const, event }
  return () => replyAs(pool.db, who, 'pledge.sign', input, { now: later })
}

const seals = (event: string) =>
  callAs(db, organiser, 'pledge.hall', { event }, { now: later }).then((hall) => hall.seals)

test('fifty people who sign at once, each twice, make fifty seals and one chain', async () => {
  const hall = await aHall()
  const phones = []
  for (const _ of FIFTY) phones.push(await aPhone(hall))
  const replies = await Promise.all(phones.flatMap((send) => [send(), send()]))
  expect(replies.filter((reply) => !reply.ok)).toEqual([])
  expect([await seals(hall.event), await db.$count(signing), await db.$count(ledger)]).toEqual([50, 50, 50])
}, 60_000)

test('what the organiser sees at the close is what there is: nothing comes in behind it', async () => {
  for (let turn = 0; turn < 4; turn++) {
    const hall = await aHall()
    const phones = []
    for (let n = 0; n < 12; n++) phones.push(await aPhone(hall))
    const close = () => callAs(pool.db, organiser, 'pledge.closeHall', { event: hall.event }, { now: later })
    const first = phones.slice(0, 6).map((send) => send())
    await Promise.race(first)
    const [closed, ...replies] = await Promise.all([
      close(),
      ...first,
      ...phones.slice(6).map((send) => send()),
    ])
    const signed = replies.filter((reply) => reply.ok).length
    const refused = replies.filter((reply) => !reply.ok && reply.code === 'conflict').length
    expect([closed.seals, signed + refused]).toEqual([await seals(hall.event), 12])
    expect(signed).toBe(closed.seals)
  }
}, 60_000)

test('the text is not changed behind a signing that is on its way', async () => {
  const hall = await aHall()
  const other = await aPledgeText(db, { slug: `pledge-other-${people.length}` })
  const phones = []
  for (let n = 0; n < 12; n++) phones.push(await aPhone(hall))
  const change = () =>
    replyAs(pool.db, organiser, 'pledge.openHall', { event: hall.event, slug: other }, { now: later })
  const [changed, ...replies] = await Promise.all([change(), ...phones.map((send) => send())])
  const signed = replies.filter((reply) => reply.ok).length
  expect(await db.$count(signing)).toBe(signed)
  expect(changed.ok).toBe(signed === 0)
}, 60_000)
