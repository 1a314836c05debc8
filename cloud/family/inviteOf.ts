import { and, eq, isNull } from 'drizzle-orm'
import { familyInvite } from '../db/schema/family'
import { person, unit } from '../db/schema/people'
import { Fault } from '../fault'
import type { Ctx } from '../verb'
import { tokenHash } from './token'

/** The invite that a token stands for, and who sent it; a made-up one is counted against the asking address. */
export async function inviteOf({ db, guessed }: Ctx, token: string) {
  const [found] = await db
    .select({ invite: familyInvite, official: person, unitName: unit.name })
    .from(familyInvite)
    .innerJoin(person, eq(person.id, familyInvite.official))
    .innerJoin(unit, eq(unit.id, person.unit))
    .where(and(eq(familyInvite.tokenHash, tokenHash(token)), eq(person.left, false), isNull(person.erasedAt)))
  if (found) return found
  guessed()
  throw new Fault('missing', '没有找到这份邀请，链接可能不完整。请向家人要一份，再打开一次。')
}
