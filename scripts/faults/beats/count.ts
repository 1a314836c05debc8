import { openDb } from '../../../cloud/db/open'
import type { Measure } from '../../report'
import { honestSequences, hostileSequences } from './sequences'

const held = async (name: string, runs: number, work: () => Promise<void>): Promise<Measure> => {
  const broken = await work().then(
    () => null,
    (error: unknown) => error,
  )
  if (broken) console.error(broken)
  return { name, value: broken ? 0 : runs, unit: 'sequences', goal: String(runs), pass: broken === null }
}

/** Random beat sequences: three of four by somebody who wants credit without watching, one by an honest viewer. */
export async function beatSequences(total: number): Promise<Measure[]> {
  const { db, close } = await openDb({})
  const hostile = Math.round(total * 0.75)
  const lines = [
    await held('beats that want more than was watched: every rule held', hostile, () =>
      hostileSequences(db, hostile),
    ),
    await held('honest viewers on a bad network: credited in full', total - hostile, () =>
      honestSequences(db, total - hostile),
    ),
  ]
  await close()
  return lines
}
