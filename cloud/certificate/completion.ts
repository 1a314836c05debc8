import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { certificate } from '../db/schema/certificate'
import { Fault } from '../fault'
import { append } from '../pledge/ledger'
import { commitment, newSalt } from '../pledge/record'
import { newSerial } from '../pledge/serial'
import type { Held } from '../progress/load'
import type { Ctx } from '../verb'

export type Completion = typeof certificate.$inferSelect

const which = (enrolment: string) =>
  and(eq(certificate.kind, 'completion'), eq(certificate.target, enrolment))

export async function completionOf({ db }: Pick<Ctx, 'db'>, enrolment: string) {
  const [row] = await db.select().from(certificate).where(which(enrolment))
  return row
}

/** Enters a completion and its ledger record, once; both, or neither. */
export async function recordCompletion(
  { db, ledgerKey, now }: Pick<Ctx, 'db' | 'ledgerKey' | 'now'>,
  held: Held,
  doneOn: string,
): Promise<Completion> {
  const { course, person } = held
  if (!ledgerKey) throw new Fault('closed', '这里还不能出具证书，请联系组织者。')
  return db.transaction(async (tx) => {
    const { id: who, name, unit, unitName } = person
    const [id, serial, signerSalt, unitSalt] = [v7(), newSerial(), newSalt(), newSalt()]
    const [made] = await tx
      .insert(certificate)
      .values({
        ...{ id, kind: 'completion', target: course.id, person: who, serial },
        ...{ name, unitName, atUnit: unit, signerSalt, unitSalt, doneOn },
      })
      .onConflictDoNothing()
      .returning()
    // Two at once: the unique key lets one in; the other has waited here, and finds it.
    if (!made) return (await completionOf({ db: tx }, course.id))!
    await append(tx, ledgerKey, id, {
      ...{ format: 1, algorithm: 'SHA-256', kind: 'completed', serial },
      programme: { slug: course.programme, version: course.version },
      person: commitment(signerSalt, { person: who, name }),
      unit: commitment(unitSalt, { unit, name: unitName }),
      ...{ doneOn, at: now.toISOString() },
    })
    return made
  })
}
