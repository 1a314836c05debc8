import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { item } from '../db/schema/content'
import type { PackItem } from './pack/itemRows'

type Kept = Pick<typeof item.$inferSelect, 'kind' | 'slug' | 'version' | 'hash' | 'state' | 'confirmedBy' | 'place'>
type Options = { production: boolean; now: Date }
export type Items = { added: PackItem[]; changed: PackItem[]; same: number; retired: number }

/** No longer in sight, whether it ever was or not. */
const over = ({ state }: Pick<Kept, 'state'>) => state === 'retired' || state === 'dropped'

const keyOf = ({ kind, slug }: Pick<PackItem, 'kind' | 'slug'>) => `${kind} ${slug}`

/** The newest version of everything that was ever imported. */
async function newest(db: Db): Promise<Map<string, Kept>> {
  const { kind, slug, version, hash, state, confirmedBy, place } = item
  const rows = await db
    .selectDistinctOn([kind, slug], { kind, slug, version, hash, state, confirmedBy, place })
    .from(item)
    .orderBy(kind, slug, sql`${version} desc`)
  return new Map(rows.map((row) => [keyOf(row), row]))
}

/** What leans on a law to be rechecked waits in production until an organiser has confirmed this very version. */
const stateOf = (row: PackItem, confirmed: boolean, production: boolean): Kept['state'] =>
  row.kind === 'reader' || (production && row.leans.length > 0 && !confirmed) ? 'draft' : 'published'

async function settle(db: Db, row: PackItem, old: Kept, production: boolean): Promise<void> {
  const follows = row.kind === 'reader' && !over(old)
  const state = follows ? old.state : stateOf(row, old.confirmedBy !== null, production)
  if (state === old.state && row.place === old.place) return
  const at = and(eq(item.kind, old.kind), eq(item.slug, old.slug), eq(item.version, old.version))
  await db.update(item).set({ state, place: row.place }).where(at)
}

/** What the pack no longer holds is shown no more; its rows stay for the records that name them. */
async function retire(db: Db, rows: PackItem[], kept: Map<string, Kept>): Promise<number> {
  const here = new Set(rows.map(keyOf))
  const gone = [...kept.values()].filter((row) => !over(row) && !here.has(keyOf(row)))
  for (const { kind, slug } of gone)
    await db
      .update(item)
      .set({ state: sql`case when ${item.state} in ('draft', 'dropped') then 'dropped' else 'retired' end` })
      .where(and(eq(item.kind, kind), eq(item.slug, slug)))
  return gone.length
}

/** Inserts what is new or was edited, as the next version; leaves the rest. Older versions give way in publishReady. */
export async function importItems(db: Db, rows: PackItem[], { production, now }: Options): Promise<Items> {
  const kept = await newest(db)
  const done: Items = { added: [], changed: [], same: 0, retired: await retire(db, rows, kept) }
  for (const row of rows) {
    const old = kept.get(keyOf(row))
    if (old?.hash !== row.hash) done[old ? 'changed' : 'added'].push(row)
    else {
      done.same++
      await settle(db, row, old, production)
    }
  }
  const fresh = [...done.added, ...done.changed].map((row) => ({
    ...row,
    version: (kept.get(keyOf(row))?.version ?? 0) + 1,
    state: stateOf(row, false, production),
    importedAt: now,
  }))
  if (fresh.length > 0) await db.insert(item).values(fresh)
  return done
}
