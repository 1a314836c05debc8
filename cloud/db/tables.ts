import { sql } from 'drizzle-orm'
import type { Db } from './db'

export type Column = { name: string; type: string }
/** A table of ours as it stands in the database; `order` is the SQL that gives its rows the same order on any engine. */
export type Table = { name: string; columns: Column[]; order: string }

type Found = {
  name: string
  columns: (Column & { collated: boolean })[]
  key: string[]
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

// A collation differs from one database to the next; bytes do not.
function orderOf({ columns, key }: Found): string {
  if (key.length === 0) return columns.map(({ name }) => `${quoted(name)}::text collate "C"`).join(', ')
  const collated = new Set(columns.filter((one) => one.collated).map(({ name }) => name))
  return key.map((name) => quoted(name) + (collated.has(name) ? ' collate "C"' : '')).join(', ')
}

/** Every table of ours, by name, with its columns by name (generated ones apart), read from the live schema. */
export async function tablesOf(db: Db): Promise<Table[]> {
  const { rows } = await db.execute<Found>(sql`
    select c.relname as name,
      (select coalesce(jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
          'collated', a.attcollation <> 0) order by a.attname collate "C"), '[]')
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(jsonb_agg(a.attname order by k.place), '[]') from pg_index i
        cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname collate "C"`)
  return rows.map((found) => ({
    name: found.name,
    columns: found.columns.map(({ name, type }) => ({ name, type })),
    order: orderOf(found),
  }))
}
