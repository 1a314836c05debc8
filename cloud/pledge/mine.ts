import type { Verb } from '../verb'
import { signingsOf } from './signed'

export const mine: Verb<'pledge.mine'> = async ({ db, me }) => ({
  items: await signingsOf(db, me.person!.id),
})
