import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { bond, letter, letterLine } from '../db/schema/family'
import { letterOpened } from '../familyLetter'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { checkBound } from './bound'

/** What lies in the letter now, and whether its official has opened it. */
async function standing(tx: Db, id: string) {
  const { rows } = await tx.execute<{ line: string; opened: boolean }>(sql`
    select l."line", ${letterOpened} as opened from bond b join letter l on l."bond" = b."id" where b."id" = ${id}`)
  return rows[0] ?? { line: null, opened: false }
}

export const write: Verb<'family.write'> = ({ db, me, now }, { bond: id, line }) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select from bond where "id" = ${id} for no key update`)
    await checkBound(tx, me.person!.id, eq(bond.id, id))
    const before = await standing(tx, id)
    if (before.line === line) return {}
    if (before.opened) throw new Fault('closed', '家人已经打开了这封家书，不能再改了。')
    if (line === null) {
      await tx.delete(letter).where(eq(letter.bond, id))
      return {}
    }
    const [chosen] = await tx
      .select({ text: letterLine.text })
      .from(letterLine)
      .where(and(eq(letterLine.slug, line), eq(letterLine.retired, false)))
    if (!chosen) throw new Fault('missing', '没有找到这一句，请刷新后另选一句。')
    const words = { line, text: chosen.text, at: now }
    await tx
      .insert(letter)
      .values({ bond: id, ...words })
      .onConflictDoUpdate({ target: letter.bond, set: words })
    return {}
  })
