import { sql, type SQL } from 'drizzle-orm'
import { standingFamily } from '../familyRights'

/**
 * Standing family pledges `s` with their text `t`, each with its kinship `k`: the official whose family member signed, by a bond that
 * lasts or, else, one that has ended. For `from`; conditions go on with `and`.
 * @param which on the official `o` and their unit `u`
 */
export const signings = (which: SQL = sql`true`): SQL => sql`signing s
  join pledge_text t on t."slug" = s."text" and t."version" = s."version"
  cross join lateral (
    select o."name" as official, u."name" as "unitName", b."relation" from bond b
    join person o on o."id" = b."official" and o."erasedAt" is null and not o."review"
    join unit u on u."id" = o."unit" where b."relative" = s."person" and ${which}
    order by b."endedAt" is null desc, b."boundAt" desc, b."id" limit 1) k
  where ${standingFamily}`
