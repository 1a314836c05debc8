import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { outline } from '../../cloud/db/schema/content'
import { attendance, event } from '../../cloud/db/schema/event'
import { enrolment, programme, talk, type Step } from '../../cloud/db/schema/programme'
import { completion, studySession } from '../../cloud/db/schema/study'
import { onThatDay } from '../../cloud/roster'
import { dayOf } from '../../cloud/day'
import { NOW } from './people'

let count = 0
const next = () => ++count

/** A step that says only what matters. */
export const aStep = (words: Partial<Step> & Pick<Step, 'kind'>): Step => ({
  id: words.kind,
  title: `步骤${words.kind}`,
  why: '为什么做',
  rule: '怎样算完成',
  minutes: 10,
  locksNext: false,
  optional: false,
  accepts: 0,
  choose: null,
  items: [],
  outline: null,
  ...words,
})

export const film = (slug: string) => ({ kind: 'film' as const, slug })
export const article = (slug: string) => ({ kind: 'article' as const, slug })

/** A published programme; again with the same slug it is a later version. */
export async function aProgramme(db: Db, steps: Step[], words: Partial<typeof programme.$inferInsert> = {}) {
  const slug = words.slug ?? `lesson-${next()}-${v7().slice(-12)}`
  await db.insert(programme).values({
    slug,
    version: 1,
    hash: v7(),
    title: '任前第一课',
    audience: '新提拔任职干部',
    purpose: '弄清手里的权力',
    dueDays: 30,
    steps,
    state: 'published',
    importedAt: NOW,
    ...words,
  })
  return slug
}

type Followed = { id: string }

/** Somebody follows a programme since 1 November 2026, due on the 30th, unless said otherwise. */
export async function anEnrolment(
  db: Db,
  person: Followed,
  slug: string,
  words: Partial<typeof enrolment.$inferInsert> = {},
) {
  const startsOn = words.startsOn ?? '2026-11-01'
  const row = {
    id: v7(),
    person: person.id,
    programme: slug,
    version: 1,
    appointedOn: '2026-10-08',
    startsOn,
    dueOn: '2026-11-30',
    ...(await onThatDay(db, person.id, startsOn)),
    enteredBy: v7(),
    enteredAt: NOW,
    ...words,
  }
  await db.insert(enrolment).values(row)
  return row.id
}

type StudyKind = (typeof completion.$inferInsert)['kind']

/** A film seen or a text read to its end. */
export async function aCompletion(db: Db, person: Followed, kind: StudyKind, slug: string, at = NOW) {
  const [id, session] = [v7(), v7()]
  const what = { person: person.id, kind, slug, version: 1 }
  await db.insert(studySession).values({ id: session, ...what, openedAt: at, closedAt: at })
  await db
    .insert(completion)
    .values({ id, session, ...what, at, ...(await onThatDay(db, person.id, dayOf(at))) })
  return id
}

/** A talk as a liaison registered it. */
export async function aTalk(
  db: Db,
  person: Followed,
  enrolmentId: string,
  words: Partial<typeof talk.$inferInsert> = {},
) {
  const at = words.happenedAt ?? new Date('2026-11-10T09:00:00+08:00')
  const row = {
    id: v7(),
    enrolment: enrolmentId,
    person: person.id,
    step: 'talk',
    happenedAt: at,
    place: '谈话室',
    talker: '李书记',
    capacity: '县纪委书记',
    ...(await onThatDay(db, person.id, dayOf(at))),
    enteredBy: v7(),
    enteredAt: NOW,
    ...words,
  }
  await db.insert(talk).values(row)
  return row.id
}

/** A meeting from 14:30 to 16:30 on the tests' day, not opened yet. */
export async function anEvent(db: Db, words: Partial<typeof event.$inferInsert> = {}) {
  const row = {
    id: v7(),
    kind: 'assembly' as const,
    title: '廉政教育大会',
    place: '县会议中心',
    startsAt: new Date('2026-11-23T14:30:00+08:00'),
    endsAt: new Date('2026-11-23T16:30:00+08:00'),
    secret: '0f'.repeat(32),
    enteredBy: v7(),
    enteredAt: NOW,
    ...words,
  }
  await db.insert(event).values(row)
  return row.id
}

export async function anAttendance(db: Db, person: Followed, eventId: string, at = NOW) {
  const id = v7()
  const stamps = await onThatDay(db, person.id, dayOf(at))
  await db
    .insert(attendance)
    .values({ id, event: eventId, person: person.id, way: 'qr', happenedAt: at, enteredAt: at, ...stamps })
  return id
}

export async function anOutline(db: Db) {
  const slug = `talk-${next()}`
  const words = {
    title: '任前谈话提纲',
    forWhom: '新任职干部',
    minutes: 40,
    opening: '请坐',
    closing: '谢谢',
  }
  await db.insert(outline).values({ slug, ...words, questions: ['近来工作怎样'] })
  return slug
}
