import { generateKeyPairSync } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { canonical } from '../../cloud/canonical'
import type { Db } from '../../cloud/db/db'
import { signing } from '../../cloud/db/schema/pledge'
import { ledgerKeyOf, type LedgerKey } from '../../cloud/pledge/keys'
import { append } from '../../cloud/pledge/ledger'
import { commitment, newSalt } from '../../cloud/pledge/record'
import { newSerial } from '../../cloud/pledge/serial'
import { sha256 } from '../../cloud/sha256'
import type { Someone } from './people'
import { A_NAME } from './pledge'

/** A signing key of its own. */
export const aKey = (): LedgerKey =>
  ledgerKeyOf(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())!

/** One who signed a text at a time: the signing and its ledger record, as pledge.sign writes them. */
export async function aSigning(
  db: Db,
  key: LedgerKey,
  who: Someone,
  text: string,
  at: Date,
  strokes = A_NAME,
): Promise<string> {
  const { rows } = await db.execute<{ hash: string; unitName: string }>(sql`
    select t."hash", u."name" as "unitName" from pledge_text t, unit u
    where t."slug" = ${text} and t."version" = 1 and u."id" = ${who.unit}`)
  const { hash, unitName } = rows[0]!
  const [id, serial] = [v7(), newSerial()]
  const salts = { signerSalt: newSalt(), unitSalt: newSalt() }
  await db.insert(signing).values({
    ...{ id, person: who.id, text, version: 1, serial, name: who.name, unitName, strokes, ...salts },
    ...{ channel: 'phone', atUnit: who.unit, atLevel: '乡科级副职', atGroups: [], signedAt: at },
  })
  await append(db, key, id, {
    ...{ format: 1, algorithm: 'SHA-256', kind: 'signed', serial, text: { slug: text, version: 1, hash } },
    signer: commitment(salts.signerSalt, { person: who.id, name: who.name }),
    unit: commitment(salts.unitSalt, { unit: who.unit, name: unitName }),
    ...{ strokes: sha256(canonical(strokes)), channel: 'phone', at: at.toISOString() },
    ...{ openSeconds: 61, endReached: true },
  })
  return id
}
