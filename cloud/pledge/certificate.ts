import { sql } from 'drizzle-orm'
import type { Stroke } from '../../contract/mark'
import { drawPledge, type PledgeSheet } from '../certificate/drawPledge'
import { issuerOf } from '../certificate/issuer'
import { sealedFile } from '../certificate/store'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { Fault } from '../fault'
import type { Ctx, Verb } from '../verb'

type Row = Pick<
  PledgeSheet,
  'title' | 'version' | 'preamble' | 'articles' | 'closing' | 'channel' | 'serial' | 'hash'
> & {
  name: string | null
  unitName: string | null
  kind: 'official' | 'relative'
  strokes: Stroke[] | null
  at: number
  withdrawn: number | null
}

/** A signing of the asker's own; withdrawn and superseded ones too: they happened, and verification says what became of them. */
async function ownSigning(db: Db, person: string, id: string): Promise<Row> {
  const { rows } = await db.execute<Row>(sql`
    select t."title", t."version", t."preamble", t."articles", t."closing", s."channel", s."serial", l."hash",
      s."name", s."unitName", p."kind", s."strokes", (extract(epoch from s."signedAt") * 1000)::float8 as at,
      (extract(epoch from w."at") * 1000)::float8 as withdrawn
    from signing s join person p on p."id" = s."person"
    join pledge_text t on t."slug" = s."text" and t."version" = s."version"
    join ledger l on l."signing" = s."id" and l."kind" = 'signed'
    left join ledger w on w."signing" = s."id" and w."kind" = 'withdrawn'
    where s."id" = ${id} and s."person" = ${person}`)
  if (!rows[0]) throw new Fault('missing', '没有找到这次签署。')
  return rows[0]
}

async function draw(ctx: Ctx, row: Row): Promise<Buffer> {
  const { name, unitName, kind, at, withdrawn, ...text } = row
  if (name === null || unitName === null) throw new Fault('missing', '这份签署的个人信息已经删除。')
  return drawPledge({
    ...text,
    ...(await issuerOf(ctx)),
    ...{ name, unitName, unitLabel: kind === 'relative' ? '家人单位' : '单位' },
    signedAt: new Date(at),
    withdrawnAt: withdrawn === null ? null : new Date(withdrawn),
  })
}

export const certificate: Verb<'pledge.certificate'> = async (ctx, { signing }) => {
  const person = ctx.me.person!.id
  const row = await ownSigning(ctx.db, person, signing)
  return sealedFile(ctx, {
    ...{ kind: 'pledge', target: signing, person, serial: row.serial },
    fileName: `${row.title} ${dayOf(new Date(row.at))}`,
    draw: () => draw(ctx, row),
  })
}
