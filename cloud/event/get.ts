import type { Verb } from '../verb'
import { shownEvent } from './shown'

export const get: Verb<'event.get'> = ({ db, me, now }, { id }) => shownEvent(db, me, now, id)
