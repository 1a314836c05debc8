import { sql, type SQL } from 'drizzle-orm'

/** A text that officials sign: none that a programme for families names, published or still a draft. */
export const forOfficials = (slug: SQL): SQL => sql`not exists (
  select from programme g cross join jsonb_array_elements(g."steps") as step
  where g."family" and step ->> 'pledge' = ${slug})`
