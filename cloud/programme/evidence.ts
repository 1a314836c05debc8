import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { addDays, dayOf, startOf } from '../day'
import type { Step } from '../db/schema/programme'
import { Fault } from '../fault'
import { derive } from '../progress/derive'
import { suits } from '../progress/finish'
import type { Held } from '../progress/load'
import { loadFor } from '../progress/stepsFor'
import { CHANNEL_WORDS, SIGN_WORDS, WAY_WORDS } from '../progress/words'
import type { Verb } from '../verb'
import { evidenceRows, type EvidenceRow } from './evidenceRows'
import { inUnits, lineOf, official } from './line'
import { loadShares } from './shares'
import { loadTitles, type Titles } from './titles'

type Evidence = Output<'programme.evidence'>['steps'][number]['evidence'][number]

const READ = { film: '看完', article: '读完', transcript: '读完文稿' } as const

const at = (ms: number) => new Date(ms).toISOString()

function belongs(held: Held, step: Step, row: EvidenceRow): boolean {
  if (row.kind === 'record' || row.kind === 'talk') return row.where === step.id
  if (row.kind === 'signing') return step.kind === 'pledge' && row.where === step.pledge
  if (row.happenedAt < +startOf(addDays(held.course.startsOn, -step.accepts))) return false
  if (row.kind === 'completion')
    return step.items.some((item) => item.slug === row.where && suits(item, row.info.of))
  return row.where === step.kind && (row.programme === null || row.programme === held.course.programme)
}

function words(row: EvidenceRow, step: Step, titles: Titles): Pick<Evidence, 'what' | 'how' | 'reply'> {
  if (row.kind === 'record') return { what: step.title, how: WAY_WORDS[row.info.way], reply: null }
  if (row.kind === 'attendance') {
    const { title, place, way } = row.info
    return { what: `${title} · ${place}`, how: SIGN_WORDS[way], reply: null }
  }
  if (row.kind === 'signing') {
    const { title, version, serial, channel } = row.info
    return { what: `《${title}》第 ${version} 版 · 编号 ${serial}`, how: CHANNEL_WORDS[channel], reply: null }
  }
  if (row.kind === 'completion') {
    const item = step.items.find(({ slug }) => slug === row.where)!
    return { what: `《${titles(item).title}》`, how: READ[row.info.of], reply: null }
  }
  const { talker, capacity, place, corrects, replaced, reply } = row.info
  const how = `${corrects ? '更正登记' : '登记'}${replaced ? '，已被更正' : ''}`
  const said = reply && (reply.agrees === 'yes' ? '已确认' : `有异议：${reply.text}`)
  return { what: `${talker}，${capacity} · ${place}`, how, reply: said }
}

const talkOf = ({ place, talker, capacity, outline }: NonNullable<Evidence['talk']>) => ({
  place,
  talker,
  capacity,
  outline,
})

function evidenceOf(row: EvidenceRow, step: Step, titles: Titles): Evidence {
  const { id, kind, happenedAt, enteredAt, enteredBy, reason, voided } = row
  return {
    id,
    kind,
    happenedAt: at(happenedAt),
    enteredAt: at(enteredAt),
    enteredBy,
    ...words(row, step, titles),
    talk: row.kind === 'talk' ? talkOf(row.info) : null,
    reason,
    voided: voided && { ...voided, at: at(voided.at) },
  }
}

export const evidence: Verb<'programme.evidence'> = async ({ db, me, now }, { enrolment }) => {
  const [held] = await loadFor(db, me, sql`e."id" = ${enrolment} and ${official} and ${inUnits(me)}`)
  if (!held) throw new Fault('missing', '没有找到这次报名，可能已经作废。')
  const { course, person, steps, proofs } = held
  const shares = (await loadShares(db, [person.id])).get(person.id)
  const titles = await loadTitles(db, steps)
  const rows = await evidenceRows(db, enrolment, person.id)
  const derived = derive(course, steps, proofs, shares)
  return {
    ...lineOf(held, dayOf(now), shares),
    steps: derived.map(({ step, state, how, doneOn }) => ({
      id: step.id,
      kind: step.kind,
      title: step.title,
      state,
      how,
      doneOn,
      pledge: step.pledge ?? null,
      evidence: rows.filter((row) => belongs(held, step, row)).map((row) => evidenceOf(row, step, titles)),
    })),
  }
}
