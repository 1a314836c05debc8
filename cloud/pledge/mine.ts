import type { Verb } from '../verb'
import { signedBy } from './signed'

export const mine: Verb<'pledge.mine'> = async ({ db, me }) => ({ items: await signedBy(db, me.person!.id) })
