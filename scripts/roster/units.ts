import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { unit } from '../../cloud/db/schema/people'
import { titleOf, type Problem, type RosterRow } from './row'

type Known = Map<string, string | null>

/** The units' tree by name, as it stands. */
export async function unitTree(db: Db): Promise<Known> {
  const rows = await db.select().from(unit)
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return new Map(rows.map(({ name, parent }) => [name, (parent && names.get(parent)) || null]))
}

function closesCircle(tree: Known, name: string, parent: string): boolean {
  const seen = new Set([name])
  for (let above: string | null = parent; above; above = tree.get(above) ?? null) {
    if (seen.has(above)) return true
    seen.add(above)
  }
  return false
}

/** Adds the sheet's units to the tree row by row; a row that contradicts an earlier one or closes a circle is told. */
export function growTree(tree: Known, rows: RosterRow[]): { good: RosterRow[]; problems: Problem[] } {
  const said = new Map<string, { parent: string; row: number }>()
  const problems: Problem[] = []
  const good = rows.filter(({ row, unit: name, parent }) => {
    const bad = (reason: string) => {
      problems.push({ row, column: titleOf('parent'), reason })
      return false
    }
    if (parent) {
      const earlier = said.get(name)
      if (earlier && earlier.parent !== parent)
        return bad(`“${name}”的上级单位与第 ${earlier.row} 行写的“${earlier.parent}”不一致`)
      if (closesCircle(tree, name, parent)) return bad(`“${parent}”是“${name}”自己或它的下级，不能作上级`)
      said.set(name, { parent, row })
      if (!tree.has(parent)) tree.set(parent, null)
    }
    tree.set(name, parent ?? tree.get(name) ?? null)
    return true
  })
  return { good, problems }
}

/** Writes the tree: new units are made, changed places moved. Returns ids by name, and how many were made. */
export async function saveTree(db: Db, tree: Known) {
  const before = await db.select().from(unit)
  const ids = new Map(before.map(({ id, name }) => [name, id]))
  const fresh = [...tree.keys()].filter((name) => !ids.has(name))
  for (const name of fresh) ids.set(name, v7())
  const idOf = (name: string) => ids.get(name) ?? ''
  if (fresh.length > 0)
    await db.insert(unit).values(fresh.map((name) => ({ id: idOf(name), name, parent: null })))
  const placed = new Map(before.map(({ id, parent }) => [id, parent]))
  for (const [name, above] of tree) {
    const parent = above ? idOf(above) : null
    if ((placed.get(idOf(name)) ?? null) !== parent)
      await db
        .update(unit)
        .set({ parent })
        .where(eq(unit.id, idOf(name)))
  }
  return { idOf, made: fresh.length }
}
