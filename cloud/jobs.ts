import { sql } from 'drizzle-orm'
import type { App } from './app'
import type { Db } from './db/db'
import { sweep } from './people/erase'
import { closeDays } from './pledge/heads'
import { traceOf } from './trouble'

type Job = { everyMinutes: number; run: (db: Db, now: Date, app: App) => Promise<unknown> }

const DAY = 86_400_000
const WEEK = 7 * DAY
const MONTH = 30 * DAY
const RETRY_MINUTES = 5

/** Timed work by name. Each must be harmless when it runs twice. */
const jobs: Record<string, Job> = {
  /** A slip that was used or ran out a month ago is asked about no more. */
  'invite.purge': {
    everyMinutes: 24 * 60,
    run: (db, now) =>
      db.execute(
        sql`delete from invite where "expiresAt" < ${new Date(now.getTime() - MONTH).toISOString()}`,
      ),
  },
  /** An invite to a family that nobody took; a used one stays with its bond. */
  'family.purge': {
    everyMinutes: 24 * 60,
    run: (db, now) =>
      db.execute(sql`delete from family_invite
        where "usedAt" is null and "expiresAt" < ${new Date(now.getTime() - MONTH).toISOString()}`),
  },
  /** Wrong tries matter while people sign in. */
  'attendance.purge': {
    everyMinutes: 24 * 60,
    run: (db, now) =>
      db.execute(sql`delete from attendance_try t using event n
        where n."id" = t."event" and n."endsAt" < ${new Date(now.getTime() - MONTH).toISOString()}`),
  },
  /** What was watched and read is kept apart; of the sittings only those that a completion names are. */
  'study.purge': {
    everyMinutes: 24 * 60,
    run: (db, now) =>
      db.execute(sql`delete from study_session s
        where s."openedAt" < ${new Date(now.getTime() - MONTH).toISOString()} and s."closedAt" is not null
          and not exists (select from completion c where c."session" = s."id")`),
  },
  'ledger.close': {
    everyMinutes: 60,
    run: async (db, now, { heads }) => heads && closeDays(db, heads, now),
  },
  'erasure.sweep': { everyMinutes: 24 * 60, run: (db, now, { files }) => sweep(db, now, files) },
  /** Sessions that ended more than a week ago are of no use to anyone. */
  'session.purge': {
    everyMinutes: 24 * 60,
    run: (db, now) => {
      const before = new Date(now.getTime() - WEEK).toISOString()
      return db.execute(sql`delete from session where least("expiresAt", "revokedAt") < ${before}`)
    },
  },
}

const after = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()

// `for update skip locked`: two ticks at once share the work and never repeat it.
async function runOne(app: App, name: string, job: Job, now: Date) {
  await app.db.transaction(async (tx) => {
    const { rows } = await tx.execute(sql`select name from job
      where name = ${name} and "runAfter" <= ${now.toISOString()} for update skip locked`)
    if (rows.length === 0) return
    await job.run(tx, now, app)
    await tx.execute(sql`update job set "ranAt" = ${now.toISOString()}, error = null,
      "runAfter" = ${after(now, job.everyMinutes)} where name = ${name}`)
  })
}

/**
 * Runs what is due, each job in a transaction of its own; a failed one is logged and tried again later.
 * Repeating the tick is harmless: what is not due is left alone.
 */
export async function tick(app: App, now: Date): Promise<void> {
  for (const [name, job] of Object.entries(jobs)) {
    await app.db.execute(
      sql`insert into job (name, "runAfter") values (${name}, ${now.toISOString()}) on conflict do nothing`,
    )
    await runOne(app, name, job, now).catch(async (error: unknown) => {
      app.log.error({ job: name, error: traceOf(error) })
      await app.db.execute(
        sql`update job set error = 'failed', "runAfter" = ${after(now, RETRY_MINUTES)} where name = ${name}`,
      )
    })
  }
}
