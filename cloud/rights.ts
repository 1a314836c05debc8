import type { Role } from '../contract/limits'

/** Who is asking, as the door found it from the host; never from the input. */
export type Me = {
  account: string | null
  session: string | null
  /** Known to WeChat, bound or not. */
  openid: string | null
  /** An official on the roster, or a family member bound to one (whose unit is that official's). */
  person: {
    id: string
    kind: 'official' | 'relative'
    name: string
    unit: string
    review: boolean
  } | null
  organiser: boolean
  /** A liaison's units: the granted ones and all below them. */
  units: string[]
}

const rights: Record<Role, (me: Me) => boolean> = {
  guest: () => true,
  relative: (me) => me.person !== null,
  member: (me) => me.person?.kind === 'official',
  liaison: (me) => me.organiser || me.units.length > 0,
  organiser: (me) => me.organiser,
}

/** May this person make calls of that role at all. */
export const may = (me: Me, role: Role): boolean => rights[role](me)

/** On the roster; a family member is held to public content and to what a family programme names. */
export const isOfficial = (me: Me): boolean => rights.member(me)

/** May this person see and enter for people of that unit. */
export const mayUnit = (me: Me, unit: string): boolean => me.organiser || me.units.includes(unit)

/** The units to filter by: null is every unit. */
export const unitsOf = (me: Me): string[] | null => (me.organiser ? null : me.units)
