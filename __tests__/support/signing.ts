import { generateKeyPairSync } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { pledgeDraft, pledgeRead, pledgeText } from '../../cloud/db/schema/pledge'
import { dayOf } from '../../cloud/day'
import { ledgerKeyOf } from '../../cloud/pledge/keys'
import { append } from '../../cloud/pledge/ledger'
import { signer, signerOn, type Signer } from '../../cloud/pledge/signer'
import { writeSigning } from '../../cloud/pledge/writeSigning'
import { A_NAME } from './pledge'
import { NOW } from './people'

const { privateKey } = generateKeyPairSync('ed25519')
const key = ledgerKeyOf(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())!

type Channel =
  { channel: 'phone' } | { channel: 'hall'; event: string } | { channel: 'paper'; enteredBy: string }
type Words = Channel & { at?: Date; version?: number }

/** A text signed, chained to the ledger as a call would have it. */
export async function aSigning(db: Db, person: { id: string }, slug: string, words: Words) {
  const { at = NOW, version = 1, ...channel } = words
  const [text] = await db
    .select()
    .from(pledgeText)
    .where(sql`${pledgeText.slug} = ${slug} and ${pledgeText.version} = ${version}`)
  const { rows } = await db.execute<Signer>(
    sql`select ${signer} from person p ${signerOn(dayOf(at))} where p."id" = ${person.id}`,
  )
  const facts = { id: v7(), signer: rows[0]!, text: text!, signedAt: at }
  const mark = { strokes: A_NAME, openSeconds: 90 }
  return writeSigning(
    db,
    key,
    at,
    channel.channel === 'paper' ? { ...facts, ...channel } : { ...facts, ...channel, ...mark },
  )
}

/** Its signer takes it back. */
export async function takeBack(db: Db, { id, serial }: { id: string; serial: string }, at = NOW) {
  const record = { format: 1, algorithm: 'SHA-256', kind: 'withdrawn', serial } as const
  await append(db, key, id, { ...record, at: at.toISOString() })
}

/** A text opened and read to its end. */
export async function aRead(db: Db, person: { id: string }, slug: string, at = NOW) {
  const [text] = await db.select().from(pledgeText).where(eq(pledgeText.slug, slug))
  const what = { id: v7(), person: person.id, text: slug, version: text!.version }
  await db.insert(pledgeDraft).values({ ...what, openedAt: at })
  await db.insert(pledgeRead).values({ ...what, openSeconds: 90, at })
  return what.id
}
