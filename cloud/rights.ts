import type { Role } from '../contract/limits'

/** Who is asking, as the door found it from the host; never from the input. */
export type Me = {
  account: string | null
  session: string | null
  /** Known to WeChat, bound or not. */
  openid: string | null
  person: { id: string; name: string; unit: string; review: boolean } | null
  organiser: boolean
  /** A liaison's units: the granted ones and all below them. */
  units: string[]
}

const rights: Record<Role, (me: Me) => boolean> = {
  guest: () => true,
  relative: () => false,
  member: (me) => me.person !== null,
  liaison: (me) => me.organiser || me.units.length > 0,
  organiser: (me) => me.organiser,
}

/** May this person make calls of that role at all. */
export const may = (me: Me, role: Role): boolean => rights[role](me)

/** May this person see and enter for people of that unit. */
export const mayUnit = (me: Me, unit: string): boolean => me.organiser || me.units.includes(unit)

/** The units to filter by: null is every unit. */
export const unitsOf = (me: Me): string[] | null => (me.organiser ? null : me.units)
