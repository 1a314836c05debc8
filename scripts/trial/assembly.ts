import { randomBytes } from 'node:crypto'
import { dayOf } from '../../cloud/day'
import { stamp } from './cast'
import { at, draw, idOf, later } from './draw'
import type { Class } from './people'
import { assemblyDay, type Course, type Stage } from './stage'

const titleOf = (day: string) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月新任职干部廉政教育大会`

/** A past class's assembly, held one morning in the county's hall. */
export function held({ book, today, programme, organiser }: Stage, of: Class) {
  const day = assemblyDay(today, of)
  const id = idOf(`assembly ${of}`, at(day, 8))
  book.event.push({
    id,
    kind: 'assembly',
    title: titleOf(day),
    place: '县会议中心一楼报告厅',
    startsAt: at(day, 9),
    endsAt: at(day, 11, 30),
    programme: programme.slug,
    secret: randomBytes(32).toString('hex'),
    openedAt: at(day, 8, 20),
    endedAt: at(day, 11, 35),
    enteredBy: organiser,
    enteredAt: at(day, 8),
  })
  return id
}

/** Signed in at the door, most by the code on the screen. */
export function attended({ book }: Stage, event: string, { player, id }: Course, day: string) {
  const happenedAt = later(at(day, 8, 25), draw(`door ${id}`, 0, 40 * 60))
  const way = draw(`way ${id}`, 1, 5) === 1 ? 'digits' : 'qr'
  const attendance = idOf(`attendance ${id}`, happenedAt)
  book.attendance.push({
    id: attendance,
    event,
    person: player.id,
    way,
    happenedAt,
    ...stamp(player, dayOf(happenedAt)),
    enteredAt: happenedAt,
  })
  return { attendance, happenedAt }
}

/** Marked by the organiser with a reason; the second row after a void. */
export function marked(
  stage: Stage,
  event: string,
  { player, id }: Course,
  day: string,
  reason: string,
  round = 1,
) {
  const enteredAt = at(day, 16, 10)
  stage.book.attendance.push({
    id: idOf(`mark ${id}`, enteredAt),
    event,
    person: player.id,
    round,
    way: 'hand',
    happenedAt: at(day, 9),
    reason,
    ...stamp(player, day),
    enteredBy: stage.organiser,
    enteredAt,
  })
}

/** Signed in from a colleague's phone by mistake: voided, then marked by hand. */
export function mistaken(stage: Stage, event: string, course: Course, day: string) {
  const { attendance } = attended(stage, event, course, day)
  const voidedAt = at(day, 15, 40)
  stage.book.voided.push({
    id: idOf(`void ${attendance}`, voidedAt),
    kind: 'attendance',
    target: attendance,
    reason: '本人说明是同事代扫，作废后按现场座位表补记。',
    by: stage.organiser,
    at: voidedAt,
  })
  marked(stage, event, course, day, '现场座位表有本人签名。', 2)
}
