import type { Action } from '../../contract'
import { A_NAME } from './pledge'
import type { Kind, Shared } from './world'

/** What a field names: a row of one side, something everybody shares, or `new:` an id that the client draws first. */
export type Named = Kind | keyof Shared | `new:${Kind}` | 'elsewhere'

const FIELDS: Record<string, Named> = {
  person: 'person',
  people: 'person',
  unit: 'unit',
  parent: 'unit',
  enrolment: 'enrolment',
  event: 'event',
  session: 'session',
  talk: 'talk',
  corrects: 'talk',
  attendance: 'attendance',
  grant: 'grant',
  draft: 'pledgeDraft',
  signing: 'signing',
  bond: 'bond',
  line: 'line',
  to: 'confidant',
  programme: 'programme',
  outline: 'outline',
  // Content is everybody's: which slug it is makes no right.
  law: 'elsewhere',
  reader: 'elsewhere',
  after: 'article',
}

const SLUGS: Partial<Record<Action, Named>> = {
  'content.article': 'article',
  'content.reader': 'elsewhere',
  'content.film': 'film',
  'content.favour': 'article',
  'content.confirm': 'article',
  'programme.outline': 'outline',
  'study.open': 'film',
  'pledge.text': 'pledge',
  'pledge.open': 'pledge',
  'pledge.defer': 'pledge',
  'pledge.recordPaper': 'pledge',
  'pledge.openHall': 'pledge',
}

const IDS: Partial<Record<Action, Named>> = {
  'people.ask': 'new:request',
  'people.suggest': 'new:suggestion',
  'people.person': 'person',
  'people.saveUnit': 'unit',
  'people.savePerson': 'person',
  'people.answerRequest': 'request',
  'people.answerSuggestion': 'suggestion',
  'event.get': 'event',
  'event.save': 'event',
  'event.open': 'event',
  'event.end': 'event',
  'event.void': 'event',
  'event.board': 'event',
  'event.attendances': 'event',
  'programme.saveTalk': 'new:talk',
  'programme.record': 'new:record',
  'programme.void': 'record',
  'study.reflect': 'new:reflection',
  'family.invite': 'new:invite',
  'family.withdrawInvite': 'invite',
  'pledge.defer': 'new:deferral',
  'pledge.settle': 'deferral',
  'pledge.recordPaper': 'new:signing',
}

/** What this call's field names; an unknown one fails the test, so that a new call cannot slip by. */
export function namedBy(action: Action, field: string): Named {
  if (action === 'study.page' && field === 'session') return 'textSession'
  const named = field === 'id' ? IDS[action] : field === 'slug' ? SLUGS[action] : FIELDS[field]
  if (!named) throw new Error(`Say in __tests__/support/fields.ts what ${field} of ${action} names`)
  return named
}

type Words = Record<string, unknown>

/** What else an input needs to be taken; several, where one field decides what another means. */
export const GIVEN: Partial<Record<Action, (Words & { names?: Named })[]>> = {
  'study.heartbeat': [{ from: 0, to: 1 }],
  'study.page': [{ from: 0, to: 1 }],
  'pledge.sign': [{ strokes: A_NAME }],
  'study.reflect': [{ step: 'talk' }],
  'study.note': [{ day: '2026-11-23' }],
  'programme.replyTalk': [{ text: '' }],
  'programme.saveTalk': [{ outline: null, corrects: null }, { outline: null }],
  'programme.record': [{ step: 'assembly' }],
  'programme.void': [
    { kind: 'record', names: 'record' },
    { kind: 'talk', names: 'talk' },
    { kind: 'enrolment', names: 'enrolment' },
    { kind: 'completion', names: 'completion' },
  ],
}
