import { and, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { unit } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'

async function isBelow(db: Db, id: string, top: string): Promise<boolean> {
  const { rows } = await db.execute<{ found: boolean }>(sql`
    with recursive branch as (
      select u.id from unit u where u.id = ${top}
      union select u.id from unit u join branch on u.parent = branch.id)
    select exists (select from branch where branch.id = ${id}) as found`)
  return rows[0]?.found ?? false
}

export const saveUnit: Verb<'people.saveUnit'> = async ({ db }, { id, name, parent }) => {
  // Two moves at once could close a circle that neither sees.
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('unit tree'))`)
  if (parent) {
    if (parent === id || (await isBelow(db, parent, id)))
      throw new Fault('conflict', '上级单位不能是它自己或它的下级，请重选。')
    const [above] = await db.select({ id: unit.id }).from(unit).where(eq(unit.id, parent))
    if (!above) throw new Fault('missing', '没有找到上级单位，请刷新后重选。')
  }
  const [same] = await db
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.name, name), ne(unit.id, id)))
  if (same) throw new Fault('conflict', `已经有叫“${name}”的单位了，请直接使用它，或换一个名称。`)
  await db
    .insert(unit)
    .values({ id, name, parent })
    .onConflictDoUpdate({ target: unit.id, set: { name, parent } })
  return { id, name, parent }
}
