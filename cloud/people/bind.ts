import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { NAME_LOCK_MINUTES, NAME_TRIES } from '../../contract/limits'
import { checkConsent } from '../consent'
import { clockOf } from '../day'
import type { Db } from '../db/db'
import { account, invite, person } from '../db/schema/people'
import { Fault } from '../fault'
import { foldName } from '../name'
import { openidOf, openSession } from '../session'
import type { Ctx, Verb } from '../verb'
import { accountFor } from './account'
import { attach } from './attach'
import { foldCode, hashCode } from './code'
import { selfOf } from './self'

const locked = (until: Date) =>
  new Fault('closed', `姓名已输错 ${NAME_TRIES} 次，这个码先停用，${clockOf(until)} 以后可以再试。`)

async function inviteOf({ db, secret, guessed }: Ctx, typed: string) {
  const code = foldCode(typed)
  const [found] = code
    ? await db
        .select({ invite, person })
        .from(invite)
        .innerJoin(person, eq(person.id, invite.person))
        .where(
          and(
            eq(invite.codeHash, hashCode(secret, 'invite', code)),
            eq(person.left, false),
            isNull(person.erasedAt),
          ),
        )
    : []
  if (found && !found.invite.withdrawnAt) return found
  guessed()
  throw new Fault('missing', '没有找到这个码，请对照纸条再输一次；纸条换过的，请用最新的一张。')
}

function checkOpen({ usedAt, expiresAt, lockedUntil }: typeof invite.$inferSelect, now: Date) {
  if (usedAt) throw new Fault('conflict', '这个码已经用过了。需要在别的地方登录，请向组织者再要一个。')
  if (expiresAt <= now) throw new Fault('closed', '这个码已经过期，请向组织者再要一个。')
  if (lockedUntil && lockedUntil > now) throw locked(lockedUntil)
}

// Each statement below names the state that it needs, so that of many at once the row's lock lets only one through.
const open = (id: string, now: Date) =>
  and(
    eq(invite.id, id),
    isNull(invite.usedAt),
    isNull(invite.withdrawnAt),
    gt(invite.expiresAt, now),
    or(isNull(invite.lockedUntil), lte(invite.lockedUntil, now)),
  )

/** Counts a wrong name; the last one allowed locks the code. After a lock the count begins anew. */
async function countWrong(db: Db, id: string, now: Date): Promise<never> {
  const until = new Date(now.getTime() + NAME_LOCK_MINUTES * 60_000)
  const wrong = sql`case when ${invite.lockedUntil} is null then ${invite.wrong} else 0 end + 1`
  const [counted] = await db
    .update(invite)
    .set({
      wrong,
      lockedUntil: sql`case when ${wrong} >= ${NAME_TRIES} then ${until.toISOString()}::timestamptz end`,
    })
    .where(open(id, now))
    .returning({ wrong: invite.wrong })
  if (!counted || counted.wrong >= NAME_TRIES) throw locked(until)
  const left = NAME_TRIES - counted.wrong
  throw new Fault('input', `姓名和这个码对不上，请填名册上的姓名，还可以试 ${left} 次。`)
}

export const bind: Verb<'people.bind'> = async (ctx, { code, name, consent }) => {
  const { db, now, config } = ctx
  checkConsent(consent)
  const found = await inviteOf(ctx, code)
  checkOpen(found.invite, now)
  if (foldName(name) !== foldName(found.person.name)) await countWrong(db, found.invite.id, now)
  const openid = await openidOf(db, ctx.me)
  return db.transaction(async (tx) => {
    const held = await accountFor(tx, found.invite.person, now)
    const [claimed] = await tx
      .update(invite)
      .set({ usedAt: found.invite.again ? null : now, usedBy: held.id, wrong: 0, lockedUntil: null })
      .where(open(found.invite.id, now))
      .returning({ id: invite.id })
    if (!claimed) throw new Fault('conflict', '这个码刚刚被用过或停用了，请向组织者再要一个。')
    if (openid) await attach(tx, now, held, openid, found.person)
    await tx.update(account).set({ consent, consentAt: now }).where(eq(account.id, held.id))
    const token = openid ? null : (await openSession(tx, now, { account: held.id })).token
    return { token, me: await selfOf(tx, config, held.id) }
  })
}
