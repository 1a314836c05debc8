import type { Verb } from '../verb'
import { hallOf } from './hallOf'

export const hall: Verb<'pledge.hall'> = ({ db, now }, { event }) => hallOf(db, event, now)
