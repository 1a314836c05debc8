import { desc, eq, sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { dayOf } from '../day'
import { familyInvite } from '../db/schema/family'
import { letterOpened } from '../familyLetter'
import { standingFamily } from '../familyRights'
import type { Verb } from '../verb'
import { shownInvite } from './shownInvite'

type Member = Output<'family.mine'>['members'][number]
type Row = Omit<Member, 'boundOn'> & { at: number }

const INVITES = 30
const open = sql`(${familyInvite.usedAt} is null and ${familyInvite.withdrawnAt} is null)`

/** Invites, those that may still serve first; the line of a letter only once it has been opened. */
export const mine: Verb<'family.mine'> = async (ctx) => {
  const { db, me } = ctx
  const official = me.person!.id
  const invites = await db
    .select()
    .from(familyInvite)
    .where(eq(familyInvite.official, official))
    .orderBy(desc(open), desc(familyInvite.at), desc(familyInvite.id))
    .limit(INVITES)
  const { rows } = await db.execute<Row>(sql`
    select b."id" as bond, r."name", b."relation", (extract(epoch from b."boundAt") * 1000)::float8 as at,
      exists (select from signing s where s."person" = r."id" and ${standingFamily}) as signed,
      case when l."bond" is null then 'none' when ${letterOpened} then 'open' else 'sealed' end as letter,
      case when ${letterOpened} then l."text" end as line
    from bond b join person r on r."id" = b."relative" left join letter l on l."bond" = b."id"
    where b."official" = ${official} and b."endedAt" is null order by b."boundAt", b."id"`)
  return {
    invites: invites.map((invite) => shownInvite(ctx, invite)),
    members: rows.map(({ at, ...row }) => ({ ...row, boundOn: dayOf(new Date(at)) })),
  }
}
