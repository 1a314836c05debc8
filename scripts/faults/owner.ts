import type { Measure } from '../report'
import { startServerChild } from './child'
import type { Store } from './kills/store'

/** A second server on the same data folder is refused, in words that name the pid of the first. */
export async function secondOpener(store: Store): Promise<Measure[]> {
  const first = await startServerChild(store.env)
  const second = await startServerChild(store.env).then(
    async (child) => (await child.end('SIGTERM'), 'let in'),
    (error: unknown) => String(error),
  )
  await first.end('SIGTERM')
  const refused = second.includes(`进程 ${first.pid} `)
  const name = 'PGlite, second opener refused with the pid of the first'
  return [{ name, value: refused ? 1 : 0, unit: 'of 1', goal: '1', pass: refused }]
}
