import { sql } from 'drizzle-orm'
import type { Verb } from '../verb'
import { forOfficials } from './forOfficials'

export const texts: Verb<'pledge.texts'> = async ({ db }) => {
  const { rows } = await db.execute<{ slug: string; title: string }>(sql`
    select distinct on (t."slug") t."slug", t."title" from pledge_text t
    where ${forOfficials(sql`t."slug"`)} order by t."slug", t."version" desc`)
  return { items: rows }
}
