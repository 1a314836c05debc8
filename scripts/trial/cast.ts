import { addDays, dayOf } from '../../cloud/day'
import type { RosterWords } from '../../cloud/people/words'
import { draw, idOf } from './draw'
import { CLASSES, LEVEL, PERSONAS, UNITS, type Class } from './people'

/** Days for which someone counts as newly appointed. */
const NEW_DAYS = 180
/** The roster begins before everything that the trial tells. */
export const ROSTER_DAYS = 400

const BEFORE: Record<string, { level: string; position: string }> = {
  乡科级正职: { level: '乡科级副职', position: '班子成员' },
  乡科级副职: { level: '其他', position: '中层正职' },
  其他: { level: '科员级', position: '科员' },
  科员级: { level: '科员级', position: '科员' },
}

export type Version = RosterWords & { since: string }
export type Player = {
  id: string
  account: string
  name: string
  appointment: string
  appointedOn: string | null
  class: Class | null
  versions: Version[]
  now: Version
}

export type Cast = {
  units: { id: string; name: string; parent: string | null }[]
  players: Player[]
  named: (name: string) => Player
}

type Line = { name: string; position: string; flags: string; group: string; unit: string }

const FRESH: string = PERSONAS[1].name
const FRESH_DAYS = { appointed: 9, starts: 1 }

/** Days before today on which someone was appointed and the enrolment began. */
export const timesOf = (name: string, of: Class) => (name === FRESH ? FRESH_DAYS : CLASSES[of])

function versionsOf({ name, position, flags, unit }: Line, of: Class | null, today: string): Version[] {
  const level = LEVEL[flags.charAt(0)] ?? '其他'
  const young = flags.includes('y') ? ['年轻干部'] : []
  const head = flags.includes('h')
  const begin = addDays(today, -ROSTER_DAYS)
  const now = { unit, position, level, head }
  if (!of) return [{ since: begin, ...now, groups: young }]
  const appointed = addDays(today, -timesOf(name, of).appointed)
  const settled = addDays(appointed, NEW_DAYS)
  const before = { ...(BEFORE[level] ?? { level, position }), unit, head: false }
  const versions = [
    { since: begin, ...before, groups: young },
    { since: appointed, ...now, groups: ['新任职', ...young] },
  ]
  return settled <= today ? [...versions, { since: settled, ...now, groups: young }] : versions
}

function appointmentOf(name: string, of: Class | null, young: boolean): string {
  if (!of) return young ? '新录用' : '其他'
  return draw(`appointment ${name}`, 1, 4) === 1 ? '转任重要岗位' : '提拔任职'
}

function playerOf(line: Line, start: Date): Player {
  const today = dayOf(start)
  const of = line.group in CLASSES ? (line.group as Class) : null
  const versions = versionsOf(line, of, today)
  const now = versions.at(-1)
  if (!now) throw new Error('a player without a version')
  return {
    id: idOf(`person ${line.name}`, start),
    account: idOf(`account ${line.name}`, start),
    name: line.name,
    appointment: appointmentOf(line.name, of, line.flags.includes('y')),
    appointedOn: of ? addDays(today, -timesOf(line.name, of).appointed) : null,
    class: of,
    versions,
    now,
  }
}

/** The units and the sixty people, the same ones for the same start. */
export function castOf(start: Date): Cast {
  const unitId = (name: string) => idOf(`unit ${name}`, start)
  const units = UNITS.map(({ name, above }) => ({
    id: unitId(name),
    name,
    parent: above && unitId(above),
  }))
  const players = UNITS.flatMap(({ name: unit, roster }) =>
    roster
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', position = '', flags = '', group = ''] = line.trim().split(' ')
        return playerOf({ name, position, flags, group, unit: unitId(unit) }, start)
      }),
  )
  const named = (name: string) => {
    const found = players.find((player) => player.name === name)
    if (!found) throw new Error(`nobody in the trial is called ${name}`)
    return found
  }
  return { units, players, named }
}

/** Who a player was on a day, as a record keeps it. */
export function stamp({ versions }: Player, day: string) {
  const then = versions.filter(({ since }) => since <= day).at(-1) ?? versions[0]
  if (!then) throw new Error('a player without a version')
  return { atUnit: then.unit, atLevel: then.level, atGroups: then.groups }
}
