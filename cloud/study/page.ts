import { Fault } from '../fault'
import type { Verb } from '../verb'
import { finish } from './finish'
import { MARK_SECONDS, markDay } from './markDay'
import { gone, over } from './session'
import { takeTextBeat } from './textBeat'
import { textOf } from './textState'

export const page: Verb<'study.page'> = async ({ db, me, now }, input) => {
  const person = me.person?.id ?? ''
  const beat = await takeTextBeat(db, person, now, input)
  if (!beat) throw new Fault('missing', gone)
  if (beat.late && !beat.again) throw new Fault('closed', over)
  const text = textOf(beat)
  const { kind, slug, version, at } = beat
  const ends = text.done && (input.end || beat.again || beat.before < text.needed)
  const { finished, opened } = ends
    ? await finish(db, person, now, { session: input.session, kind, slug, version, at, seen: input.end })
    : { finished: [], opened: [] }
  const enough = beat.accepted >= MARK_SECONDS || ends
  const checked = beat.unmarked && enough ? await markDay(db, person, { kind, slug, at }) : null
  return { ...text, live: beat.live, finished, opened, checked }
}
