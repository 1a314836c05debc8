import { addDays } from '../../cloud/day'
import type { Step } from '../../cloud/db/schema/programme'
import { at, draw, idOf } from './draw'
import { reply, talk, type Course, type Stage } from './stage'
import { stamp } from './cast'
import { study } from './study'

const stepOf = ({ programme }: Stage, kind: Step['kind']) =>
  programme.steps.find((step) => step.kind === kind)

/** The talk, confirmed at once. */
export function talked(stage: Stage, course: Course) {
  reply(stage, course, talk(stage, course, addDays(course.startsOn, draw(`talked ${course.id}`, 3, 9))))
}

/** The talk, objected to, entered anew and then confirmed. */
export function talkedTwice(stage: Stage, course: Course) {
  const first = talk(stage, course, addDays(course.startsOn, 5))
  reply(stage, course, first, '谈话地点登记有误，实际是在三楼谈话室。')
  reply(stage, course, talk(stage, course, addDays(course.startsOn, 5), first.id))
}

/** Films and cases of a step, one an evening from a day on; `most` of them, the last one to a share. */
export function studied(
  stage: Stage,
  course: Course,
  kind: 'film' | 'reading',
  from: number,
  most = 99,
  share = 1,
) {
  const items = stepOf(stage, kind)?.items.slice(0, most) ?? []
  items.forEach((item, place) => {
    const evening = addDays(course.startsOn, from + (kind === 'film' ? 0 : place))
    const hour = draw(`hour ${course.id}${item.slug}`, 19, 21)
    const minute = kind === 'film' ? place * 12 + 3 : draw(`minute ${course.id}${item.slug}`, 0, 40)
    const sitting = { player: course.player, item, from: at(evening, hour, minute) }
    study(stage.book, sitting, stage.library, place === items.length - 1 ? share : 1)
  })
}

/** Signed on paper at the end of the assembly, entered by the clerk, or by the organiser where the signer is the clerk. */
export function signedOnPaper(stage: Stage, course: Course) {
  const { player, id: enrolment, assembly: happenedOn } = course
  const clerk = stage.clerk(player)
  const enteredAt = at(addDays(happenedOn, 1), 9, 40)
  stage.book.record.push({
    id: idOf(`record ${course.id}pledge`, enteredAt),
    enrolment,
    person: player.id,
    step: stepOf(stage, 'pledge')?.id ?? 'pledge',
    way: 'paper',
    happenedOn,
    reason: '大会结束时签的纸质承诺书，原件存个人廉政档案。',
    ...stamp(player, happenedOn),
    enteredBy: clerk === player.account ? stage.organiser : clerk,
    enteredAt,
  })
}

/** A step done otherwise, entered by the unit's clerk with its reason. */
export function recorded(
  stage: Stage,
  course: Course,
  kind: Step['kind'],
  way: 'hall' | 'paper',
  reason: string,
) {
  const { player, id: enrolment, startsOn } = course
  const happenedOn = addDays(startsOn, draw(`recorded ${course.id}${kind}`, 12, 20))
  const enteredAt = at(addDays(happenedOn, 1), 10, 5)
  stage.book.record.push({
    id: idOf(`record ${course.id}${kind}`, enteredAt),
    enrolment,
    person: player.id,
    step: stepOf(stage, kind)?.id ?? kind,
    way,
    happenedOn,
    reason,
    ...stamp(player, happenedOn),
    enteredBy: stage.clerk(player),
    enteredAt,
  })
}
