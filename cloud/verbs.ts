import type { Action } from '../contract'
import { calendar } from './study/calendar'
import { clear } from './study/clear'
import { close } from './study/close'
import { exportCalendar } from './study/export'
import { handed } from './study/handed'
import { heartbeat } from './study/heartbeat'
import { history } from './study/history'
import { note } from './study/note'
import { open } from './study/open'
import { page } from './study/page'
import { reflect } from './study/reflect'
import { reflections } from './study/reflections'
import type { Verb } from './verb'

/** Action -> verb. One line each, in the order of the contract. */
export const verbs: { [A in Action]?: Verb<A> } = {
  'study.open': open,
  'study.heartbeat': heartbeat,
  'study.page': page,
  'study.close': close,
  'study.calendar': calendar,
  'study.note': note,
  'study.history': history,
  'study.clear': clear,
  'study.export': exportCalendar,
  'study.reflect': reflect,
  'study.reflections': reflections,
  'study.handed': handed,
}
