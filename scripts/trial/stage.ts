import { addDays, dayOf } from '../../cloud/day'
import type { Step } from '../../cloud/db/schema/programme'
import type { Book } from './book'
import { stamp, timesOf, type Cast, type Player } from './cast'
import { at, draw, idOf, later, weekday } from './draw'
import { CLASSES, type Class } from './people'
import type { Library } from './study'

/** What every part of the history leans on. */
export type Stage = {
  start: Date
  today: string
  cast: Cast
  book: Book
  library: Library
  programme: { slug: string; version: number; dueDays: number; steps: Step[] }
  /** The liaison of a unit, else the organiser: who enters what is entered there. */
  clerk: (player: Player) => string
  organiser: string
}

/** One person's enrolment in the trial's history. */
export type Course = { player: Player; class: Class; id: string; startsOn: string; assembly: string }

/** The day of a class's assembly. */
export const assemblyDay = (today: string, of: Class) => weekday(addDays(today, -CLASSES[of].assembly))

const CAPACITIES = [
  { talker: '郑启明', capacity: '县纪委书记' },
  { talker: '林远', capacity: '县纪委副书记（受县纪委书记委托）' },
] as const

/** Enrols a player as the organiser did then. */
export function enrol({ book, today, programme, organiser }: Stage, player: Player, of: Class): Course {
  const startsOn = addDays(today, -timesOf(player.name, of).starts)
  const enteredAt = at(startsOn, 9, draw(`enrol ${player.name}`, 0, 50))
  const id = idOf(`enrolment ${player.name}`, enteredAt)
  book.enrolment.push({
    id,
    person: player.id,
    programme: programme.slug,
    version: programme.version,
    appointedOn: player.appointedOn ?? startsOn,
    startsOn,
    dueOn: addDays(startsOn, programme.dueDays),
    ...stamp(player, startsOn),
    enteredBy: organiser,
    enteredAt,
  })
  return { player, class: of, id, startsOn, assembly: assemblyDay(today, of) }
}

/** The talk as the unit's clerk entered it. */
export function talk({ book, programme, clerk }: Stage, course: Course, day: string, corrects?: string) {
  const { player, id: enrolment } = course
  const step = programme.steps.find(({ kind }) => kind === 'talk')
  const happenedAt = at(weekday(day), draw(`talk ${player.name}`, 9, 16), 30)
  const enteredAt = later(happenedAt, corrects ? 2 * 86_400 : 3600)
  const id = idOf(`talk ${player.name} ${corrects ?? ''}`, enteredAt)
  const who = CAPACITIES[draw(`talker ${player.name}`, 0, 3) === 0 ? 0 : 1]
  book.talk.push({
    id,
    enrolment,
    person: player.id,
    step: step?.id ?? 'talk',
    happenedAt,
    place: corrects ? '县纪委监委三楼谈话室' : '县纪委监委二楼谈话室',
    ...who,
    outline: step?.outline ?? null,
    corrects: corrects ?? null,
    ...stamp(player, dayOf(happenedAt)),
    enteredBy: clerk(player),
    enteredAt,
  })
  return { id, enteredAt }
}

/** The member's word on a talk. */
export function reply(
  { book }: Stage,
  { player }: Course,
  made: { id: string; enteredAt: Date },
  objection = '',
) {
  const said = later(made.enteredAt, draw(`reply ${made.id}`, 20, 900) * 60)
  book.talkReply.push({
    id: idOf(`reply ${made.id}`, said),
    talk: made.id,
    person: player.id,
    agrees: objection ? 'no' : 'yes',
    text: objection,
    at: said,
  })
}
