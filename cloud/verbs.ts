import type { Action } from '../contract'
import { article } from './content/article'
import { confirm } from './content/confirm'
import { drafts } from './content/drafts'
import { favour } from './content/favour'
import { film } from './content/film'
import { law } from './content/law'
import { list } from './content/list'
import { next } from './content/next'
import { reader } from './content/reader'
import { candidates } from './programme/candidates'
import { enrol } from './programme/enrol'
import { evidence } from './programme/evidence'
import { list as listProgrammes } from './programme/list'
import { mine as myCourses } from './programme/mine'
import { outline } from './programme/outline'
import { outlines } from './programme/outlines'
import { people as followers } from './programme/people'
import { record } from './programme/record'
import { replyTalk } from './programme/replyTalk'
import { saveTalk } from './programme/saveTalk'
import { units as followersByUnit } from './programme/units'
import { voidRecord } from './programme/void'
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
  'content.list': list,
  'content.article': article,
  'content.reader': reader,
  'content.film': film,
  'content.law': law,
  'content.next': next,
  'content.favour': favour,
  'content.drafts': drafts,
  'content.confirm': confirm,
  'programme.list': listProgrammes,
  'programme.mine': myCourses,
  'programme.outline': outline,
  'programme.outlines': outlines,
  'programme.replyTalk': replyTalk,
  'programme.candidates': candidates,
  'programme.enrol': enrol,
  'programme.saveTalk': saveTalk,
  'programme.record': record,
  'programme.void': voidRecord,
  'programme.units': followersByUnit,
  'programme.people': followers,
  'programme.evidence': evidence,
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
