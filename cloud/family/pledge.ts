import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { signings } from './signings'

type Pledge = Output<'family.pledge'>
type Row = Omit<Pledge, 'signedAt' | 'strokes' | 'text'> &
  Pledge['text'] & { at: number; strokes: Pledge['strokes'] | null }

export const pledge: Verb<'family.pledge'> = async ({ db }, { signing }) => {
  const { rows } = await db.execute<Row>(sql`
    select s."name", k."relation", k.official, s."serial", s."strokes", t."title", t."version", t."preamble", t."articles",
      t."closing", (extract(epoch from s."signedAt") * 1000)::float8 as at
    from ${signings()} and s."id" = ${signing}`)
  const found = rows[0]
  if (!found) throw new Fault('missing', '没有找到这份承诺书，可能已经撤回，请刷新后查看。')
  const { name, relation, official, serial, strokes, at, ...text } = found
  const signedAt = new Date(at).toISOString()
  return { name, relation, official, signedAt, serial, text, strokes: strokes ?? [] }
}
