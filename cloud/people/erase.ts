import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/db'
import { cardKey } from '../certificate/card'
import type { Files } from '../files/files'
import { holdPerson } from '../hold'

const GONE = '已删除'
/** On what a signing's personal part was removed; the ledger's record of it stays and names nobody. */
const GROUND = '个人信息保护法第四十七条'
const SWEPT_DAYS = 3

/** Of both sides: who was whose family, what was chosen and what was invited is about the two of them alone. */
const family = (id: string): SQL[] => [
  sql`delete from letter where bond in (select b.id from bond b where ${id} in (b.official, b.relative))`,
  sql`delete from family_invite where official = ${id}
    or bond in (select b.id from bond b where ${id} in (b.official, b.relative))`,
  sql`delete from bond where ${id} in (official, relative)`,
  sql`delete from family_role where person = ${id}`,
]

/** What belongs to nobody else and to no count: it goes. */
const own = (id: string): SQL[] => [
  sql`delete from day_note where person = ${id}`,
  sql`delete from checkin where person = ${id}`,
  sql`delete from favourite where person = ${id}`,
  sql`delete from watch where person = ${id}`,
  sql`delete from reading where person = ${id}`,
  sql`delete from reflection where person = ${id}`,
  sql`delete from attendance_try where person = ${id}`,
  sql`delete from pledge_read where person = ${id}`,
  sql`delete from pledge_draft where person = ${id}`,
  sql`delete from deferral where person = ${id}`,
  ...family(id),
  sql`delete from study_session s where s.person = ${id}
    and not exists (select from completion c where c.session = s.id)`,
  sql`update study_session set beats = '{}', covered = '{}', accepted = 0, "closedAt" = coalesce("closedAt", "openedAt")
    where person = ${id}`,
]

/** What stays as a count keeps its day, unit, level and groups, and loses every word about the person. */
const words = (id: string): SQL[] => [
  sql`update talk_reply set text = '' where person = ${id}`,
  sql`update talk set place = ${GONE}, talker = ${GONE}, capacity = ${GONE}, outline = null where person = ${id}`,
  sql`update record set reason = ${GONE} where person = ${id}`,
  sql`update attendance set reason = ${GONE} where person = ${id} and reason is not null`,
  sql`update voided set reason = ${GONE} where target in (
    select id from enrolment where person = ${id} union all select id from record where person = ${id}
    union all select id from talk where person = ${id} union all select id from attendance where person = ${id}
    union all select id from completion where person = ${id} union all select id from signing where person = ${id})`,
  sql`update request set text = ${GONE} where person = ${id}`,
  sql`update request set answer = ${GONE} where person = ${id} and kind <> 'erasure' and answer is not null`,
  // With unit and level the day of an appointment names a person; a running number keeps the key.
  sql`update enrolment e set "appointedOn" = date '1900-01-01' + n.place::int from (
    select id, row_number() over (order by "appointedOn", id) as place from enrolment where person = ${id}) n
    where e.id = n.id`,
  sql`update audit set target = jsonb_build_object('id', target -> 'id')
    where action = 'people.savePerson' and target ->> 'id' = ${id}`,
  sql`update person_version set position = ${GONE}, head = false where person = ${id}`,
]

/** What opens the ledger's commitments; the ledger itself names nobody. */
const sealed = (id: string, now: string): SQL[] => [
  sql`update signing set name = null, "unitName" = null, strokes = null, "signerSalt" = null, "unitSalt" = null,
    "erasedAt" = ${now}, "erasedGround" = ${GROUND} where person = ${id} and "erasedAt" is null`,
  sql`update certificate set name = null, "unitName" = null, "signerSalt" = null, "unitSalt" = null, "erasedAt" = ${now}
    where person = ${id} and "erasedAt" is null`,
]

const reach = (id: string, now: string): SQL[] => [
  sql`update suggestion set account = null where account in (select id from account where person = ${id})`,
  sql`update account_grant set "revokedAt" = coalesce("revokedAt", ${now}), reason = ${GONE}
    where account in (select id from account where person = ${id})`,
  sql`delete from session where account in (select id from account where person = ${id})
    or openid in (select openid from account where person = ${id})`,
  sql`delete from invite where person = ${id}`,
  sql`update account set openid = null, consent = null, "consentAt" = null where person = ${id}`,
  sql`update person set name = ${GONE}, tag = ${id}, position = ${GONE}, "appointedOn" = null, head = false,
    calendar = false, "left" = true, "erasedAt" = ${now} where id = ${id}`,
]

/**
 * A file that cannot be taken out of storage stops the erasure: it happens whole, or is tried again. A certificate
 * made meanwhile keeps its key, by which the sweep finds the file.
 */
async function removeFiles(db: Db, person: string, files: Pick<Files, 'remove'>) {
  const { rows } = await db.execute<{ id: string; key: string }>(
    sql`select id, key from certificate where person = ${person} and key is not null for update`,
  )
  const { rows: bonds } = await db.execute<{ id: string }>(
    sql`select id from bond where ${person} in (official, relative)`,
  )
  for (const { key } of rows) await files.remove(key)
  for (const { id } of bonds) await files.remove(cardKey(id))
  const removed = sql.param(rows.map(({ id }) => id))
  await db.execute(sql`update certificate set key = null where id = any(${removed}::uuid[])`)
}

/**
 * Takes away what a phone that was still open handed in around the moment of an erasure: it may have been known
 * to another server for ten seconds more.
 */
export async function sweep(db: Db, now: Date, files: Pick<Files, 'remove'>) {
  const since = new Date(now.getTime() - SWEPT_DAYS * 86_400_000).toISOString()
  const { rows } = await db.execute<{ id: string }>(sql`select id from person where "erasedAt" > ${since}`)
  for (const { id } of rows) {
    for (const statement of [...own(id), ...sealed(id, now.toISOString())]) await db.execute(statement)
    await removeFiles(db, id, files)
  }
}

/**
 * Carries an erasure out (personal information protection law, article 47). What remains are records without an
 * identity, from which yearly counts are made; what goes and what stays is written in docs/operating.md.
 * Runs in the caller's transaction.
 * @param files where sealed certificates lie
 */
export async function erase(db: Db, person: string, now: Date, files: Pick<Files, 'remove'>) {
  // The account first, as binding takes it: two at once wait for each other in one order.
  await db.execute(sql`select from account where person = ${person} for update`)
  // Then the person, as signing takes them: what is being signed commits first and goes with the rest.
  await holdPerson(db, person)
  await removeFiles(db, person, files)
  const at = now.toISOString()
  const statements = [...own(person), ...words(person), ...sealed(person, at), ...reach(person, at)]
  for (const statement of statements) await db.execute(statement)
}
