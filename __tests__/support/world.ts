import { v7 } from 'uuid'
import { dayOf } from '../../cloud/day'
import type { Db } from '../../cloud/db/db'
import { grant, request, suggestion } from '../../cloud/db/schema/people'
import { deferral, hall, pledgeDraft } from '../../cloud/db/schema/pledge'
import { record } from '../../cloud/db/schema/programme'
import { checkin, dayNote, reading, reflection, studySession, watch } from '../../cloud/db/schema/study'
import type { CaseBody, FilmBody } from '../../contract/packed'
import { onThatDay } from '../../cloud/roster'
import { aLiaison, aMember, anOrganiser, aUnit, NOW, type Someone } from './people'
import {
  aCompletion,
  article,
  anAttendance,
  anEnrolment,
  anEvent,
  anOutline,
  aProgramme,
  aStep,
  aTalk,
  film,
} from './programme'
import { aKey, aSigning } from './ledger'
import { completed } from './completed'
import { aFamilyProgramme, aLine } from './family'
import { aKin } from './kin'
import { aPledgeText } from './pledge'
import { aCase, aFilm } from './study'

export type Kind =
  | 'unit'
  | 'person'
  | 'enrolment'
  | 'talk'
  | 'record'
  | 'completion'
  | 'attendance'
  | 'grant'
  | 'session'
  | 'textSession'
  | 'reflection'
  | 'request'
  | 'suggestion'
  | 'pledgeDraft'
  | 'deferral'
  | 'signing'
  | 'bond'
  | 'invite'

/** Someone with what is theirs: by kind, and in words. */
export type Holder = { member: Someone; ids: Record<Kind, string>; words: string[] }

/** One person of one unit with a row of every kind, the liaison who registered them, and a family member. */
export type Side = Holder & { liaison: Someone; kin: Holder }

/** What everybody shares. */
export type Shared = Record<
  | 'event'
  | 'pledge'
  | 'programme'
  | 'outline'
  | 'film'
  | 'article'
  | 'confidant'
  | 'families'
  | 'initiative'
  | 'line',
  string
>

const filmOf = (article: string): FilmBody => ({
  article,
  chapters: [],
  slides: [],
  video: null,
  poster: null,
})
const CASE: CaseBody = { role: '', sections: [], questions: [], laws: [] }

export async function shared(db: Db): Promise<Shared> {
  const outline = await anOutline(db)
  const { slug: told } = await aCase(db, 600, { body: CASE })
  const { slug: shown } = await aFilm(db, 60, { body: filmOf(told) })
  const steps = [
    aStep({ kind: 'talk' }),
    aStep({ kind: 'assembly' }),
    aStep({ kind: 'film', items: [film(shown)] }),
  ]
  const event = await anEvent(db, { openedAt: NOW, startsAt: NOW })
  const pledge = await aPledgeText(db, { minSeconds: 0 })
  await db.insert(hall).values({ event, text: pledge, openedAt: NOW, by: v7() })
  const { id: confidant } = await anOrganiser(db)
  const programme = await aProgramme(db, steps)
  const { slug: families, initiative } = await aFamilyProgramme(db, [film(shown), article(told)])
  const family = { families, initiative, line: await aLine(db) }
  return { outline, pledge, film: shown, article: told, event, programme, confidant, ...family }
}

async function studied(db: Db, { id }: Someone, { film: slug, article }: Shared, words: string) {
  const [session, textSession] = [v7(), v7()]
  const open = { person: id, version: 1, openedAt: new Date(NOW.getTime() - 60_000) }
  await db
    .insert(studySession)
    .values({ id: textSession, kind: 'article', slug: article, ...open, closedAt: NOW })
  await db.insert(studySession).values({ id: session, kind: 'film', slug, ...open })
  await db.insert(reading).values({ person: id, kind: 'article', slug: article, version: 1, updatedAt: NOW })
  await db
    .insert(watch)
    .values({ person: id, slug, version: 1, seconds: 60, watched: '{[0,30)}', updatedAt: NOW })
  const day = dayOf(NOW)
  await db.insert(checkin).values({ person: id, day, kind: 'film', slug, at: NOW })
  await db.insert(dayNote).values({ person: id, day, text: words, at: NOW })
  return { session, textSession }
}

/** One text signed, another put off. */
async function pledged(db: Db, member: Someone, { confidant, pledge }: Shared, reason: string) {
  const [id, draft] = [v7(), v7()]
  const own = { person: member.id, version: 1, text: await aPledgeText(db) }
  await db.insert(deferral).values({ id, ...own, to: confidant, reason, at: NOW })
  await db.insert(pledgeDraft).values({ id: draft, ...own, text: pledge, openedAt: NOW })
  const signing = await aSigning(db, aKey(), member, await aPledgeText(db), NOW)
  return { pledgeDraft: draft, deferral: id, signing }
}

/** @param unit the unit; a new one of its own unless named */
export async function aSide(db: Db, name: string, on: Shared, unit?: string): Promise<Side> {
  const of = unit ?? (await aUnit(db, { name: `${name}单位` }))
  const member = await aMember(db, { unit: of, name: `${name}学员`, position: `${name}职务` })
  const liaison = await aLiaison(db, of)
  const enrolment = await anEnrolment(db, member, on.programme)
  await completed(db, enrolment)
  const { relative, invite, rows } = await aKin(db, member, name, on)
  const stamps = await onThatDay(db, member.id, dayOf(NOW))
  const own = { person: member.id, ...stamps }
  const ids = {
    unit: of,
    person: member.id,
    enrolment,
    talk: await aTalk(db, member, enrolment, {
      place: `${name}地点`,
      talker: `${name}谈话人`,
      enteredBy: liaison.account,
    }),
    completion: await aCompletion(db, member, 'article', on.article),
    attendance: await anAttendance(db, member, on.event),
    ...(await studied(db, member, on, `${name}感想`)),
    ...(await pledged(db, member, on, `${name}顾虑`)),
    record: v7(),
    reflection: v7(),
    request: v7(),
    suggestion: v7(),
    grant: v7(),
    bond: relative.bond,
    invite,
  }
  const step = { enrolment, step: 'assembly' }
  const entered = { enteredBy: liaison.account, enteredAt: NOW }
  await db.insert(record).values({
    id: ids.record,
    ...own,
    ...step,
    way: 'hall',
    happenedOn: '2026-11-20',
    reason: `${name}原因`,
    ...entered,
  })
  await db
    .insert(reflection)
    .values({ id: ids.reflection, ...own, ...step, text: `${name}心得，写了十个字以上`, at: NOW })
  await db.insert(request).values({
    id: ids.request,
    person: member.id,
    kind: 'correction',
    text: `${name}申请`,
    at: NOW,
    dueOn: '2026-12-14',
  })
  await db
    .insert(suggestion)
    .values({ id: ids.suggestion, account: member.account, receiptHash: v7(), text: `${name}建议`, at: NOW })
  await db.insert(grant).values({
    id: ids.grant,
    account: member.account,
    role: 'liaison',
    unit: await aUnit(db),
    at: NOW,
    revokedAt: NOW,
  })
  const marks = unit
    ? [`${name}学员`]
    : [`${name}单位`, `${name}学员`, liaison.name, liaison.id, liaison.account]
  const words = ['职务', '地点', '谈话人', '感想', '原因', '心得', '申请', '建议', '顾虑'].map(
    (word) => name + word,
  )
  const said = [...marks, ...words, relative.name, relative.id, member.account, member.openid]
  const kin = { member: relative, ids: { ...ids, ...rows }, words: [...said, ...Object.values(rows)] }
  return { member, liaison, ids, words: [...said, ...Object.values(rows)], kin }
}
