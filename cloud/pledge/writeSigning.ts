import { sql } from 'drizzle-orm'
import type { Stroke } from '../../contract/mark'
import { canonical } from '../canonical'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { signing } from '../db/schema/pledge'
import { sha256 } from '../sha256'
import type { LedgerKey } from './keys'
import { append } from './ledger'
import { commitment, newSalt, type TextRef } from './record'
import { newSerial } from './serial'
import type { Signed } from './signed'
import type { Signer } from './signer'

type Facts = {
  id: string
  signer: Signer
  text: TextRef & { title: string }
  signedAt: Date
} & (
  | { channel: 'phone'; strokes: Stroke[]; openSeconds: number }
  | { channel: 'hall'; strokes: Stroke[]; openSeconds: number; event: string }
  | { channel: 'paper'; enteredBy: string }
)

/** The signing and its record in the ledger; nothing of the person's may stand for this version. */
export async function writeSigning(tx: Db, key: LedgerKey, now: Date, facts: Facts): Promise<Signed> {
  const { id, signer, text, signedAt, channel } = facts
  const { slug, version, title, hash } = text
  const { person, name, unitName, atUnit, atLevel, atGroups } = signer
  const serial = newSerial()
  const salts = { signerSalt: newSalt(), unitSalt: newSalt() }
  const strokes = facts.channel === 'paper' ? null : facts.strokes
  await tx.insert(signing).values({
    ...{ id, person, text: slug, version, serial, name, unitName, strokes, ...salts, channel },
    ...{ atUnit, atLevel, atGroups, signedAt },
    round: sql`(select 1 + coalesce(max(s."round"), 0) from signing s
      where s."person" = ${person} and s."text" = ${slug} and s."version" = ${version})`,
    event: facts.channel === 'hall' ? facts.event : null,
    enteredBy: facts.channel === 'paper' ? facts.enteredBy : null,
  })
  const chained = await append(tx, key, id, {
    ...{ format: 1, algorithm: 'SHA-256', kind: 'signed', serial, text: { slug, version, hash } },
    signer: commitment(salts.signerSalt, { person, name }),
    unit: commitment(salts.unitSalt, { unit: atUnit, name: unitName }),
    ...{ strokes: strokes && sha256(canonical(strokes)), channel, at: now.toISOString() },
    ...(facts.channel === 'paper'
      ? { signedOn: dayOf(signedAt), openSeconds: null, endReached: null }
      : { openSeconds: facts.openSeconds, endReached: true }),
  })
  const shown = { id, slug, version, title, serial, signedAt: signedAt.toISOString(), channel }
  return { ...shown, hash: chained.hash, state: 'valid' }
}
