import type { Verb } from '../verb'
import { voidOnce } from '../voiding'
import { shownEvent } from './shown'

/** With the event its attendances stop counting for every step; they stay on record. */
export const voidEvent: Verb<'event.void'> = async ({ db, me, now }, { id, reason }) => {
  await shownEvent(db, me, now, id)
  await voidOnce(db, { kind: 'event', target: id, reason, by: me.account!, at: now })
  return shownEvent(db, me, now, id)
}
