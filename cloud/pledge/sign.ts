import { sql } from 'drizzle-orm'
import { isTrivial } from '../../contract/mark'
import type { Input, Output } from '../../contract'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { signing } from '../db/schema/pledge'
import { Fault } from '../fault'
import { moved } from '../progress/moved'
import { onThatDay } from '../roster'
import type { Ctx, Verb } from '../verb'
import { canonical } from '../canonical'
import { sha256 } from '../sha256'
import type { LedgerKey } from './keys'
import { append } from './ledger'
import { commitment, newSalt } from './record'
import { newSerial } from './serial'
import { signingsOf, withdrawn } from './signed'
import { textOf } from './text'

type Draft = { text: string; version: number; at: number }
type Text = Output<'pledge.text'>

async function draftOf(db: Db, person: string, id: string): Promise<Draft> {
  const { rows } = await db.execute<Draft>(sql`
    select "text", "version", (extract(epoch from "openedAt") * 1000)::float8 as at from pledge_draft
    where "id" = ${id} and "person" = ${person}`)
  const found = rows[0]
  if (!found) throw new Fault('missing', '这份承诺书要重新打开，再读一遍，然后签名。')
  return found
}

/** The signing that stands for this draft or this text's version already. */
const standing = (person: string, id: string, { text, version }: Draft) =>
  sql`s."person" = ${person} and (s."id" = ${id}
    or (s."text" = ${text} and s."version" = ${version} and not ${withdrawn(sql`s."id"`)}))`

async function write(
  tx: Db,
  { me, now }: Ctx,
  key: LedgerKey,
  input: Input<'pledge.sign'>,
  draft: Draft,
  { hash }: Text,
): Promise<void> {
  const { id: person, name } = me.person!
  const day = await onThatDay(tx, person, dayOf(now))
  const { rows } = await tx.execute<{ unitName: string; round: number }>(sql`
    select u."name" as "unitName", 1 + coalesce((select max(s."round") from signing s
      where s."person" = ${person} and s."text" = ${draft.text} and s."version" = ${draft.version}), 0) as round
    from unit u where u."id" = ${day.atUnit}`)
  const { unitName, round } = rows[0]!
  const serial = newSerial()
  const salts = { signerSalt: newSalt(), unitSalt: newSalt() }
  const made = await tx
    .insert(signing)
    .values({
      ...{ id: input.draft, person, text: draft.text, version: draft.version, round: Number(round), serial },
      ...{ name, unitName, strokes: input.strokes, ...salts, channel: 'phone', ...day, signedAt: now },
    })
    .onConflictDoNothing()
    .returning({ id: signing.id })
  // Two at once: the unique keys let one in; the other has waited here, and finds it afterwards.
  if (made.length === 0) return
  await append(tx, key, input.draft, {
    ...{ format: 1, algorithm: 'SHA-256', kind: 'signed', serial },
    text: { slug: draft.text, version: draft.version, hash },
    signer: commitment(salts.signerSalt, { person, name }),
    unit: commitment(salts.unitSalt, { unit: day.atUnit, name: unitName }),
    strokes: sha256(canonical(input.strokes)),
    ...{ channel: 'phone', at: now.toISOString() },
    ...{ openSeconds: Math.floor((now.getTime() - draft.at) / 1000), endReached: input.endReached },
  })
}

export const sign: Verb<'pledge.sign'> = async (ctx, input) => {
  const { ledgerKey } = ctx
  if (!ledgerKey) throw new Fault('closed', '这里还不能签署，请联系组织者。')
  return ctx.db.transaction(async (tx) => {
    const person = ctx.me.person!.id
    const draft = await draftOf(tx, person, input.draft)
    const which = standing(person, input.draft, draft)
    let [signed] = await signingsOf(tx, person, which)
    if (!signed) {
      const text = await textOf(tx, draft.text, draft.version)
      const left = Math.ceil(text.minSeconds - (ctx.now.getTime() - draft.at) / 1000)
      if (left > 0) throw new Fault('closed', `请再读一会儿，${left} 秒后就可以签名。`)
      if (isTrivial(input.strokes)) throw new Fault('input', '签名太短了，请写下完整的姓名。')
      await write(tx, ctx, ledgerKey, input, draft, text)
      ;[signed] = await signingsOf(tx, person, which)
    }
    if (!signed) throw new Error('a signing was written and is not there')
    return { ...signed, ...(await moved(tx, person, ctx.now, signed.id)) }
  })
}
