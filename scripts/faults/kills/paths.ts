import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { tokens } from '../../../cloud/event/codes'
import { toRanges, within } from '../../../cloud/study/ranges'
import { seeded, seededEvent } from '../../bench/seed'
import type { Path, Task, Verdict } from './task'

/** How many people and events a store for kills is seeded with. */
export const SIZE = { people: 400, events: 60 }

const BEAT = 15

/** Beats of 15 seconds, each person's one after another. */
export function beats(): Path {
  const counts = new Map<number, number>()
  let turn = 0
  const next = (): Task => {
    const by = 1 + (turn++ % SIZE.people)
    const beat = counts.get(by) ?? 0
    counts.set(by, beat + 1)
    const { token, session } = seeded(by)
    const input = () => ({ session, beat, from: beat * BEAT, to: (beat + 1) * BEAT })
    return { token, action: 'study.heartbeat', input, key: `${session} ${beat}` }
  }
  return { name: 'beats', next, verify: verifyBeats }
}

type Sitting = { id: string; beats: string; accepted: number; watched: string }

async function verifyBeats(db: Db, acknowledged: Set<string>): Promise<Verdict> {
  const { rows } = await db.execute<Sitting>(sql`
    select s."id", s."beats"::text "beats", s."accepted", w."watched"::text "watched"
    from study_session s join watch w on w."person" = s."person" and w."slug" = s."slug"
    where s."closedAt" is null`)
  const verdict = { lost: 0, doubled: 0, kept: 0 }
  const sittings = new Map(rows.map((row) => [row.id, row]))
  for (const key of acknowledged) {
    const [id = '', beat] = key.split(' ')
    const sitting = sittings.get(id)
    const at = Number(beat) * BEAT
    const counted = within(toRanges(sitting?.beats ?? ''), Number(beat), Number(beat) + 1) === 1
    const held = within(toRanges(sitting?.watched ?? ''), at, at + BEAT) === BEAT
    // A beat may wait for an earlier one that was never answered; its number is kept all the same.
    if (!counted || (!held && !waits(sitting, at))) verdict.lost++
  }
  for (const { beats: numbers, accepted } of rows) {
    const count = within(toRanges(numbers), 0, Infinity)
    verdict.kept += count
    if (accepted !== count * BEAT) verdict.doubled++
  }
  return verdict
}

const waits = (sitting: Sitting | undefined, at: number) => {
  const edge = toRanges(sitting?.watched ?? '').at(0)?.[1] ?? 0
  return at > edge
}

/** Sign-ins, each person at each event once. */
export function attendances(): Path {
  let turn = 0
  const next = (): Task => {
    const by = 1 + (turn % SIZE.people)
    const event = seededEvent(1 + Math.floor(turn++ / SIZE.people))
    const input = () => ({ event: event.id, token: tokens(event, new Date())[0]?.code })
    return { token: seeded(by).token, action: 'event.signIn', input, key: `${event.id} ${seeded(by).person}` }
  }
  const verify = async (db: Db, acknowledged: Set<string>) => {
    const { rows } = await db.execute<Alike>(sql`
      select array_agg("event" || ' ' || "person") "keys" from attendance group by "event", "person"`)
    return verdictOf(rows, acknowledged)
  }
  return { name: 'attendances', next, verify }
}

/** Reflections, each with the id of its draft. */
export function reflections(): Path {
  let turn = 0
  const next = (): Task => {
    const { token, enrolment } = seeded(1 + (turn++ % SIZE.people))
    const id = v7()
    const text = `第 ${turn} 份心得：手里的每一支笔，都要对得起走路的人。`
    const input = () => ({ id, enrolment, step: 'reading', text })
    return { token, action: 'study.reflect', input, key: id }
  }
  const verify = async (db: Db, acknowledged: Set<string>) => {
    const { rows } = await db.execute<Alike>(sql`
      select array_agg("id"::text) "keys" from reflection where "text" like '第 %' group by "person", "text"`)
    return verdictOf(rows, acknowledged)
  }
  return { name: 'reflections', next, verify }
}

/** The keys of rows that say one and the same thing; there should be one. */
type Alike = { keys: string[] }

function verdictOf(rows: Alike[], acknowledged: Set<string>): Verdict {
  const kept = new Set(rows.flatMap(({ keys }) => keys))
  const lost = [...acknowledged].filter((key) => !kept.has(key)).length
  return { lost, doubled: rows.filter(({ keys }) => keys.length !== 1).length, kept: rows.length }
}
