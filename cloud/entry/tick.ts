import { tick } from '../jobs'
import { connected } from './connect'
import { callerOf, type CloudContext } from './context'

/** The timer's function. Its rule is invoke: false, and a call that carries a person is refused: only the timer has none. */
export async function main(event: { Type?: unknown }, context: CloudContext) {
  context.callbackWaitsForEmptyEventLoop = false
  if (event.Type !== 'Timer' || callerOf(context).openid) return { ok: false }
  await tick(await connected(), new Date())
  return { ok: true }
}
