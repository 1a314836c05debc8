import type { Stroke } from '../../contract/mark'
import type { Db } from '../../cloud/db/db'
import { callAs } from './callAs'
import { NOW, type Someone } from './people'
import { A_NAME, aPledgeText } from './pledge'

/** A pledge, read and signed through the calls themselves. */
export async function aSignedPledge(
  db: Db,
  who: Someone,
  { slug, strokes = A_NAME, now = NOW }: { slug?: string; strokes?: Stroke[]; now?: Date } = {},
) {
  const text = slug ?? (await aPledgeText(db, { minSeconds: 0 }))
  const { draft } = await callAs(db, who, 'pledge.open', { slug: text }, { now })
  return callAs(db, who, 'pledge.sign', { draft, strokes, endReached: true }, { now })
}
