import { and, eq, isNull } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { person, unit } from '../../cloud/db/schema/people'
import { Fault } from '../../cloud/fault'
import { leaveRoster } from '../../cloud/people/release'
import { latestSince, saveWords } from '../../cloud/people/words'
import type { Key } from './columns'
import { titleOf, type Problem, type RosterRow } from './row'

type Person = typeof person.$inferSelect & { unitName: string }
export type Done = 'made' | 'changed' | 'same'

/** The roster by unit, name and tag. */
export async function rosterMap(db: Db): Promise<Map<string, Person>> {
  const rows = await db
    .select({ person, unitName: unit.name })
    .from(person)
    .innerJoin(unit, eq(unit.id, person.unit))
    .where(and(eq(person.kind, 'official'), isNull(person.erasedAt), eq(person.review, false)))
  return new Map(
    rows.map((row) => [
      keyOf(row.unitName, row.person.name, row.person.tag),
      { ...row.person, unitName: row.unitName },
    ]),
  )
}

export const keyOf = (...words: [unit: string, name: string, tag: string]) => words.join('\n')

type Words = Omit<typeof person.$inferInsert, 'id'>

function differs(before: Person, words: Words): boolean {
  const { name, tag, unit: of, position, level, appointment, appointedOn, groups, head, left } = before
  const kept = {
    name,
    tag,
    unit: of,
    position,
    level,
    appointment,
    appointedOn,
    groups: [...groups].sort(),
    head,
    left,
  }
  const next = { ...words, groups: [...words.groups].sort() }
  return Object.entries(kept).some(([key, value]) => String(value) !== String(next[key as keyof typeof next]))
}

type Saving = { db: Db; now: Date; on: string; roster: Map<string, Person>; idOf: (unit: string) => string }

/** Brings one person to what the row says; told as a problem where the roster's own rules stand against it. */
export async function savePerson(saving: Saving, row: RosterRow): Promise<Done | Problem> {
  const { db, on, roster, idOf } = saving
  const bad = (key: Key, reason: string): Problem => ({ row: row.row, column: titleOf(key), reason })
  const { unit: of, name, tag, position, level, appointment, appointedOn, groups, head, left, from } = row
  const before = roster.get(keyOf(of, name, tag)) ?? (from ? roster.get(keyOf(from, name, tag)) : undefined)
  if (from && !before) return bad('from', `名册上“${from}”没有${name}，请核对；不是调来的请留空`)
  const words = { name, tag, unit: idOf(of), position, level, appointment, appointedOn, groups, head, left }
  if (!before) {
    const id = v7()
    await db.insert(person).values({ id, ...words })
    await saveWords(db, id, on, words)
    return 'made'
  }
  if (!differs(before, words)) return 'same'
  const latest = await latestSince(db, before.id)
  if (latest && on < latest) return bad('name', `名册上从 ${latest} 起已有更新的登记，--on 请写那天或以后`)
  try {
    if (left && !before.left) await leaveRoster(db, saving.now, before.id)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return bad('left', error.message)
  }
  await db.update(person).set(words).where(eq(person.id, before.id))
  await saveWords(db, before.id, on, words)
  return 'changed'
}
