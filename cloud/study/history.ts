import type { Verb } from '../verb'
import { checkinsPage } from './checkins'

export const history: Verb<'study.history'> = ({ db, me }, { cursor }) =>
  checkinsPage(db, me.person?.id ?? '', cursor)
