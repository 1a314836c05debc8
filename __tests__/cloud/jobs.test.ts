import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { attendanceTry } from '../../cloud/db/schema/event'
import { invite, session } from '../../cloud/db/schema/people'
import { studySession } from '../../cloud/db/schema/study'
import { tick } from '../../cloud/jobs'
import { anApp } from '../support/anApp'
import { inDb } from '../support/inDb'
import { aMember, NOW } from '../support/people'
import { aCompletion, anEvent } from '../support/programme'

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)

test('sessions that ended over a week ago are cleared away, once a day, however often the tick comes', () =>
  inDb(async (db) => {
    const app = await anApp(db)
    const { account } = await aMember(db)
    const aSession = (expiresAt: Date, revokedAt: Date | null = null) =>
      db.insert(session).values({ id: v7(), tokenHash: v7(), account, createdAt: NOW, expiresAt, revokedAt })
    const left = async () =>
      (await db.execute(sql`select count(*) as n from session where account = ${account}`)).rows[0]?.n
    await aSession(days(-8))
    await aSession(days(-6))
    await aSession(days(30), days(-8))
    await tick(app, NOW)
    expect(await left()).toBe(1)
    await aSession(days(-9))
    await tick(app, NOW)
    expect(await left()).toBe(2)
    await tick(app, days(2))
    expect(await left()).toBe(0)
  }))

test('used and expired codes, tries at past events and unfinished sittings are cleared away a month later', () =>
  inDb(async (db) => {
    const app = await anApp(db)
    const member = await aMember(db)
    const kept = async (table: string) =>
      (
        await db.execute<{ id: string }>(
          sql`select * from ${sql.identifier(table)} where person = ${member.id}`,
        )
      ).rows.map((row) => row.id)
    const anInvite = async (expiresAt: Date, again = false) => {
      const id = v7()
      await db.insert(invite).values({ id, person: member.id, codeHash: id, at: days(-60), expiresAt, again })
      return id
    }
    const codes = [await anInvite(days(-31)), await anInvite(days(-29)), await anInvite(days(3), true)]
    const aTry = async (on: number) => {
      const event = await anEvent(db, { startsAt: days(on), endsAt: days(on + 0.1) })
      await db.insert(attendanceTry).values({ event, person: member.id, wrong: 3 })
    }
    await aTry(-40)
    await aTry(-2)
    const aSitting = async (openedAt: Date) => {
      const id = v7()
      const what = { kind: 'article' as const, slug: 'a-case', version: 1 }
      await db.insert(studySession).values({ id, person: member.id, ...what, openedAt, closedAt: openedAt })
      return id
    }
    const finished = await aCompletion(db, member, 'article', 'a-case', days(-60))
    await aSitting(days(-31))
    const young = await aSitting(days(-29))
    await tick(app, NOW)
    expect((await kept('invite')).sort()).toEqual(codes.slice(1).sort())
    expect(await kept('attendance_try')).toHaveLength(1)
    expect(await kept('completion')).toEqual([finished])
    const sittings = await kept('study_session')
    expect(sittings).toHaveLength(2)
    expect(sittings).toContain(young)
  }))
