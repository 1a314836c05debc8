import { randomBytes } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Output } from '../../contract'
import { certificate } from '../db/schema/certificate'
import { Fault } from '../fault'
import { sha256 } from '../sha256'
import type { Ctx } from '../verb'

type Row = typeof certificate.$inferSelect
type Sealed = Output<'pledge.certificate'>

export type Wanted = Pick<Row, 'kind' | 'target' | 'person' | 'serial'> & {
  /** Without its ending. */
  fileName: string
  draw: () => Promise<Uint8Array>
}

const newKey = () => `certificates/${randomBytes(24).toString('hex')}.pdf`

async function rowOf({ db }: Ctx, { kind, target }: Wanted): Promise<Row | undefined> {
  const [row] = await db
    .select()
    .from(certificate)
    .where(and(eq(certificate.kind, kind), eq(certificate.target, target)))
  return row
}

async function shown({ files, now }: Ctx, { fileName }: Wanted, row: Row | undefined): Promise<Sealed> {
  const { serial, key, bytes, fileHash } = row ?? {}
  if (!serial || !key || !bytes || !fileHash) throw new Error('a sealed file was stored and is not there')
  return { serial, fileName: `${fileName}.pdf`, url: await files.url(key, now), bytes, fileHash }
}

/** Enters the new file in place of what was there when it was begun; undefined when another was quicker. */
async function enter(
  { db, now }: Ctx,
  wanted: Wanted,
  before: Row | undefined,
  file: Uint8Array,
  key: string,
) {
  const { kind, target, person, serial } = wanted
  const made = { key, fileHash: sha256(file), bytes: file.length, sealedAt: now }
  if (!before) {
    const row = { id: v7(), kind, target, person, serial, ...made }
    return (await db.insert(certificate).values(row).onConflictDoNothing().returning())[0]
  }
  const earlier = before.fileHash ? [...before.earlier, before.fileHash] : before.earlier
  const unchanged = sql`${certificate.key} is not distinct from ${before.key} and ${certificate.erasedAt} is null`
  const where = and(eq(certificate.id, before.id), unchanged)
  return (
    await db
      .update(certificate)
      .set({ ...made, earlier })
      .where(where)
      .returning()
  )[0]
}

/**
 * The sealed file of a signing or an enrolment: drawn, sealed and stored when first opened, afterwards only fetched.
 * Opened by many at once, one file stays. A file that storage has lost is made again; the hash of the lost one is
 * kept, so that a sheet already handed out still verifies.
 */
export async function sealedFile(ctx: Ctx, wanted: Wanted): Promise<Sealed> {
  const { files, seal, now } = ctx
  const row = await rowOf(ctx, wanted)
  if (row?.erasedAt) throw new Fault('missing', '这份证书已经按本人的申请删除。')
  if (row?.key && (await files.has(row.key))) return shown(ctx, wanted, row)
  if (!seal) throw new Fault('closed', '这里还没有配置电子签章，暂时不能出具证书，请联系组织者。')
  const file = await seal.seal(await wanted.draw(), now)
  const key = newKey()
  await files.put(key, file, 'application/pdf')
  const entered = await enter(ctx, wanted, row, file, key)
  if (entered) {
    // Storage may only have been out of reach: nothing is left behind that an erasure would not find.
    if (row?.key) await files.remove(row.key)
    return shown(ctx, wanted, entered)
  }
  await files.remove(key)
  return shown(ctx, wanted, await rowOf(ctx, wanted))
}
