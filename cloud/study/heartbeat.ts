import { Fault } from '../fault'
import type { Verb } from '../verb'
import { takeFilmBeat } from './filmBeat'
import { coversEnd, missing } from './filmRule'
import { finish } from './finish'
import { MARK_SECONDS, markDay } from './markDay'
import { gone, over } from './session'
import { toRanges } from './ranges'

export const heartbeat: Verb<'study.heartbeat'> = async ({ db, me, now }, input) => {
  const person = me.person?.id ?? ''
  const beat = await takeFilmBeat(db, person, now, input)
  if (!beat) throw new Fault('missing', gone)
  if (beat.late && !beat.again) throw new Fault('closed', over)
  const watched = toRanges(beat.watched)
  const left = missing(watched, beat.seconds)
  const studied = { kind: 'film' as const, slug: beat.slug, at: beat.at }
  const seen = coversEnd(toRanges(beat.covered), beat.seconds)
  // A number sent again may be the one whose reply, or whose record, was lost: finish() finds or makes it.
  const ends = left === 0 && (seen || beat.again || missing(toRanges(beat.before), beat.seconds) > 0)
  const { finished, opened } = ends
    ? await finish(db, person, now, { session: input.session, version: beat.version, seen, ...studied })
    : { finished: [], opened: [] }
  const enough = beat.accepted >= MARK_SECONDS || ends
  const checked = beat.unmarked && enough ? await markDay(db, person, studied) : null
  return { watched, missing: left, done: left === 0, live: beat.live, finished, opened, checked }
}
