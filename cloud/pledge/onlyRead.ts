import { sql, type SQL } from 'drizzle-orm'

/** A text that courses name to be read, and none to be signed: the initiative. */
export const onlyRead = (slug: SQL): SQL => sql`coalesce((select bool_and(step ->> 'kind' <> 'pledge')
  from programme g cross join jsonb_array_elements(g."steps") as step where step ->> 'pledge' = ${slug}), false)`
