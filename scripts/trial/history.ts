import { attended, held, marked, mistaken } from './assembly'
import { recorded, signedOnPaper, studied, talked, talkedTwice } from './course'
import { addDays } from '../../cloud/day'
import { draw } from './draw'
import { PERSONAS, type Class } from './people'
import { enrol, talk, type Course, type Stage } from './stage'

type Play = (stage: Stage, course: Course, event: string) => void

const film: Play = (stage, course) => studied(stage, course, 'film', draw(`film ${course.id}`, 4, 12))
const reading: Play = (stage, course) =>
  studied(stage, course, 'reading', draw(`reading ${course.id}`, 6, 20))
const hall: Play = (stage, course, event) => void attended(stage, event, course, course.assembly)

const plainly: Play = (stage, course, event) => {
  talked(stage, course)
  hall(stage, course, event)
  film(stage, course, event)
  reading(stage, course, event)
}

const onPaper: Play = (stage, course, event) => {
  talked(stage, course)
  hall(stage, course, event)
  film(stage, course, event)
  recorded(stage, course, 'reading', 'paper', '眼疾术后不便看屏幕，读的是纸质读本，有签收单。')
}

const byHand: Play = (stage, course, event) => {
  talked(stage, course)
  marked(stage, event, course, course.assembly, '手机没电，现场核对座位表补记。')
  film(stage, course, event)
  reading(stage, course, event)
}

const objecting: Play = (stage, course, event) => {
  talkedTwice(stage, course)
  hall(stage, course, event)
  film(stage, course, event)
  reading(stage, course, event)
}

const inTheHall: Play = (stage, course, event) => {
  talked(stage, course)
  hall(stage, course, event)
  recorded(stage, course, 'film', 'hall', '机关集中观看，有签到册。')
  reading(stage, course, event)
}

const late: Play = (stage, course, event) => {
  talked(stage, course)
  hall(stage, course, event)
  film(stage, course, event)
  studied(stage, course, 'reading', stage.programme.dueDays + 4)
}

const scannedTwice: Play = (stage, course, event) => {
  talked(stage, course)
  mistaken(stage, event, course, course.assembly)
  film(stage, course, event)
  reading(stage, course, event)
}

const halfRead: Play = (stage, course, event) => {
  talked(stage, course)
  hall(stage, course, event)
  film(stage, course, event)
  studied(stage, course, 'reading', 18, 2)
}

const unconfirmed: Play = (stage, course, event) => {
  talk(stage, course, addDays(course.startsOn, 6))
  hall(stage, course, event)
  reading(stage, course, event)
}

/** What differs from the plain way, by the place in the class. */
const ODD: Record<Class, Record<number, Play>> = {
  A: { 3: onPaper, 6: byHand },
  B: { 2: objecting, 5: inTheHall, 8: late },
  C: { 1: scannedTwice, 4: halfRead, 7: unconfirmed },
  D: {},
}

/** Today's class is on its way: each a little further or less far. */
function underway(stage: Stage, course: Course, place: number) {
  if (place % 4 === 3) return
  if (place % 4 === 0) talk(stage, course, addDays(course.startsOn, 8))
  else talked(stage, course)
  studied(stage, course, 'film', 5, (place % 3) + 1)
  studied(stage, course, 'reading', 8, place % 5, place % 2 ? 0.5 : 1)
}

/** The official in the middle: a talk to confirm, half a film and half a case to go, the assembly today. */
function midway(stage: Stage, course: Course) {
  talk(stage, course, addDays(stage.today, -4))
  studied(stage, course, 'film', 14, 2, 0.45)
  studied(stage, course, 'reading', 15, 4, 0.6)
}

function today(stage: Stage, course: Course, place: number) {
  const [official, fresh] = PERSONAS
  if (course.player.name === official.name) midway(stage, course)
  else if (course.player.name !== fresh.name) underway(stage, course, place)
}

/** The classes that are over signed on paper, before it could be done on the phone. */
function over(stage: Stage, course: Course, play: Play, event: string) {
  play(stage, course, event)
  signedOnPaper(stage, course)
}

/** A year of the programme: three classes that are over, and today's. */
export function tell(stage: Stage): Course[] {
  return (['A', 'B', 'C', 'D'] as const).flatMap((of) => {
    const event = of === 'D' ? '' : held(stage, of)
    const players = stage.cast.players.filter((player) => player.class === of)
    return players.map((player, place) => {
      const course = enrol(stage, player, of)
      if (of === 'D') today(stage, course, place)
      else over(stage, course, ODD[of][place] ?? plainly, event)
      return course
    })
  })
}
