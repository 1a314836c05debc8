import type { Verb } from '../verb'
import { digitCodes, tokens } from './codes'
import { guestsLately, type Guest } from './expected'
import { secretOf } from './secretOf'
import { shownEvent } from './shown'

const RECENT_MS = 120_000
const RECENT_UNITS = 3

/** The units of those who came in the last two minutes, the latest first. */
function recentOf(came: Guest[], now: Date) {
  const recent = came.filter(({ attendance }) => now.getTime() - attendance!.at < RECENT_MS)
  const units = new Map<string, number>()
  for (const { unitName } of recent.sort((a, b) => b.attendance!.at - a.attendance!.at))
    units.set(unitName, (units.get(unitName) ?? 0) + 1)
  return [...units].slice(0, RECENT_UNITS).map(([unitName, people]) => ({ unitName, people }))
}

export const board: Verb<'event.board'> = async ({ db, me, now, config }, { id }) => {
  const event = await shownEvent(db, me, now, id)
  const { came, attended, expected } = await guestsLately(db, event, now)
  const shown = { event, now: now.toISOString(), attended, expected, recent: recentOf(came, now) }
  if (event.state !== 'open') return { ...shown, qrs: [], digits: [] }
  const keyed = { id, secret: await secretOf(db, id) }
  const url = (token: string) => `${config.publicUrl}/s?e=${id}&t=${token}`
  const qrs = tokens(keyed, now).map(({ from, to, code }) => ({ from, to, url: url(code) }))
  return { ...shown, qrs, digits: digitCodes(keyed, now) }
}
