import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from './db/db'
import { voided, type VoidKind } from './db/schema/programme'
import { Fault } from './fault'

type Voiding = { kind: VoidKind; target: string; reason: string; by: string; at: Date }

/** Writes the one void of a target. The same words by the same person again are no new void. */
export async function voidOnce(db: Db, voiding: Voiding): Promise<void> {
  const made = await db
    .insert(voided)
    .values({ id: v7(), ...voiding })
    .onConflictDoNothing({ target: voided.target })
    .returning({ id: voided.id })
  if (made.length > 0) return
  const [old] = await db.select().from(voided).where(eq(voided.target, voiding.target))
  if (old?.by !== voiding.by || old.reason !== voiding.reason)
    throw new Fault('conflict', '这一条已经作废过了，请刷新查看。')
}
