import { afterId, pageOf } from '../cursor'
import type { Verb } from '../verb'
import { byName, guests, type Guest } from './expected'
import { shownEvent } from './shown'

const { compare } = new Intl.Collator('zh')

const order = (a: Guest, b: Guest) =>
  compare(a.unitName, b.unitName) || compare(a.name, b.name) || compare(a.person, b.person)

const view = ({ attendance, ...guest }: Guest) => ({
  ...guest,
  attendance: attendance && { ...attendance, at: new Date(attendance.at).toISOString() },
})

export const attendances: Verb<'event.attendances'> = async ({ db, me, now }, { id, query, cursor }) => {
  const event = await shownEvent(db, me, now, id)
  const { came, absent, attended, expected } = await guests(db, event)
  // Those who came stand last, so that theirs is the entry that remains.
  const all = [...(query ? await byName(db, query) : []), ...absent, ...came]
  const named = all.filter((guest) => !query || guest.name.includes(query))
  const list = [...new Map(named.map((guest) => [guest.person, guest])).values()].sort(order)
  const after = afterId(cursor)
  const start = list.findIndex((guest) => guest.person === after) + 1
  const { items, next } = pageOf(list.slice(start), ({ person }) => person)
  return { items: items.map(view), next, attended, expected }
}
