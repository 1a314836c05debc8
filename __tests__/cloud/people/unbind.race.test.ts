import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { App } from '../../../cloud/app'
import type { Opened } from '../../../cloud/db/db'
import { openPostgres } from '../../../cloud/db/postgres'
import { account, invite, session } from '../../../cloud/db/schema/people'
import { inviteOne } from '../../../cloud/people/invite'
import { withdrawInvites } from '../../../cloud/people/release'
import { serve } from '../../../cloud/serve'
import { anApp } from '../../support/anApp'
import { databaseUrl, openedDb } from '../../support/inDb'
import { aMember, anOrganiser, NOW, type Someone } from '../../support/people'

let pool: Opened
let app: App
let organiser: Someone

beforeAll(async () => {
  pool = await openPostgres((await databaseUrl()) ?? '', 8)
  app = await anApp(pool.db)
  organiser = await anOrganiser(pool.db)
})

// What is committed here would meet the other tests of this worker.
afterAll(async () => {
  await pool.close()
  const { db } = await openedDb()
  await db.execute(sql`truncate person, unit, audit cascade`)
})

/** Someone who is bound in WeChat and holds a fresh code for a browser. */
async function withCode(): Promise<Someone & { code: string }> {
  const someone = await aMember(pool.db)
  const { code } = await inviteOne({ db: pool.db, now: NOW, secret: app.secret, by: null }, someone.id)
  return { ...someone, code }
}

const bind = ({ code, name }: { code: string; name: string }) =>
  serve(app, {
    action: 'people.bind',
    input: { code, name, consent: '2026-11' },
    identity: { kind: 'none' },
    address: randomUUID(),
    now: NOW,
  })

const unbind = ({ id }: { id: string }) =>
  serve(app, {
    action: 'people.unbind',
    input: { person: id, reason: '换了手机' },
    identity: { kind: 'openid', openid: organiser.openid },
    address: randomUUID(),
    now: NOW,
  })

// Asked outside the transaction: inside one, PostgreSQL keeps showing who was connected when it was first asked.
async function waiting(count: number) {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await pool.db.execute<{ count: number }>(
      sql`select count(distinct pid)::int "count" from pg_locks where not granted
        and pid in (select pid from pg_stat_activity where datname = current_database())`,
    )
    if ((rows[0]?.count ?? 0) >= count) return
    await wait(10)
  }
  throw new Error('nobody waits')
}

/** Lets both begin while the person's account is held, so that they truly meet; then lets it go. */
async function meet<A, B>(held: string, first: () => Promise<A>, second: () => Promise<B>) {
  let replies: [Promise<A>, Promise<B>] | undefined
  await pool.db.transaction(async (tx) => {
    await tx.select().from(account).where(eq(account.id, held)).for('update')
    const one = first()
    await waiting(1)
    replies = [one, second()]
    await waiting(2)
  })
  if (!replies) throw new Error('they never met')
  return Promise.all(replies)
}

/** Nothing of the person lets anybody in any more. */
async function isOut({ id, account: held }: Someone) {
  const [kept] = await pool.db.select().from(account).where(eq(account.id, held))
  expect(kept?.openid).toBeNull()
  const live = and(eq(session.account, held), isNull(session.revokedAt))
  expect(await pool.db.$count(session, live)).toBe(0)
  const open = and(eq(invite.person, id), isNull(invite.usedAt), isNull(invite.withdrawnAt))
  expect(await pool.db.$count(invite, open)).toBe(0)
}

// A deadlock is told as a conflict; here it must not pass for a code that was withdrawn.
const codeOf = (reply: Awaited<ReturnType<typeof serve>>) => {
  if (reply.ok) return 'ok'
  return reply.message.includes('同时有别人在改') ? 'deadlock' : reply.code
}

describe('binding and unbinding of one person at once', () => {
  it('binding first: it is let in, and at once signed out with everything else', async () => {
    const someone = await withCode()
    const replies = await meet(
      someone.account,
      () => bind(someone),
      () => unbind(someone),
    )
    expect(replies.map(codeOf)).toEqual(['ok', 'ok'])
    await isOut(someone)
  })

  it('unbinding first: the code is withdrawn before it is taken', async () => {
    const someone = await withCode()
    const replies = await meet(
      someone.account,
      () => unbind(someone),
      () => bind(someone),
    )
    expect(replies.map(codeOf)).toEqual(['ok', 'conflict'])
    await isOut(someone)
  })

  it('many at once all answer, and everybody is out', async () => {
    const all = await Promise.all(Array.from({ length: 24 }, withCode))
    const replies = await Promise.all(all.flatMap((one) => [bind(one), unbind(one)]))
    expect(replies.map(codeOf).filter((code) => !['ok', 'conflict', 'missing'].includes(code))).toEqual([])
    for (const someone of all) await isOut(someone)
  })

  it('with the codes taken before the account the same two meet in a deadlock, so it is the order that holds', async () => {
    const someone = await withCode()
    const backwards = () =>
      pool.db
        .transaction(async (tx) => {
          await withdrawInvites(tx, NOW, someone.id)
          await tx.select().from(account).where(eq(account.id, someone.account)).for('update')
          return 'ok'
        })
        .catch((error: unknown) => String(error instanceof Error ? error.cause : error))
    const [bound, released] = await meet(someone.account, () => bind(someone), backwards)
    // PostgreSQL ends either of them: the other one goes through.
    const ends = [codeOf(bound), released.replace(/^.*(deadlock).*$/, '$1')]
    expect([
      ['ok', 'deadlock'],
      ['deadlock', 'ok'],
    ]).toContainEqual(ends)
  })
})
