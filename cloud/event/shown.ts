import { sql, type SQL } from 'drizzle-orm'
import type { Output } from '../../contract'
import type { Db } from '../db/db'
import { Fault } from '../fault'
import { lastSignIn } from '../progress/assembly'
import type { Me } from '../rights'

export type Shown = Output<'event.get'>

type Row = {
  id: string
  title: string
  place: string
  startsAt: number
  endsAt: number
  programme: string | null
  test: boolean
  opened: boolean
  ended: boolean
  voided: boolean
  mine: { at: number; way: 'qr' | 'digits' | 'hand' } | null
}

function stateOf({ opened, ended, voided, endsAt }: Row, now: Date): Shown['state'] {
  if (voided) return 'void'
  if (ended || now > lastSignIn(new Date(endsAt))) return 'ended'
  return opened ? 'open' : 'planned'
}

const iso = (ms: number) => new Date(ms).toISOString()

function view(row: Row, now: Date): Shown {
  const { id, title, place, startsAt, endsAt, programme, test, mine } = row
  const own = mine && { ...mine, at: iso(mine.at) }
  const times = { startsAt: iso(startsAt), endsAt: iso(endsAt) }
  return { id, title, place, ...times, programme, test, state: stateOf(row, now), mine: own }
}

/** No void stands against the row with that id. */
export const standing = (id: SQL) => sql`not exists (select from voided v where v."target" = ${id})`

/** Events of `n` as the asker sees them; `rest` is the where, the order and the limit. */
export async function loadShown(db: Db, me: Me, now: Date, rest: SQL): Promise<Shown[]> {
  const { rows } = await db.execute<Row>(sql`
    select n."id", n."title", n."place", n."programme", n."test",
      (extract(epoch from n."startsAt") * 1000)::float8 "startsAt",
      (extract(epoch from n."endsAt") * 1000)::float8 "endsAt",
      n."openedAt" is not null "opened", n."endedAt" is not null "ended",
      not (${standing(sql`n."id"`)}) "voided",
      (select jsonb_build_object('at', (extract(epoch from a."happenedAt") * 1000)::float8, 'way', a."way")
        from attendance a where a."event" = n."id" and a."person" = ${me.person?.id ?? null}::uuid
          and ${standing(sql`a."id"`)} limit 1) "mine"
    from event n ${rest}`)
  return rows.map((row) => view(row, now))
}

export async function shownEvent(db: Db, me: Me, now: Date, id: string): Promise<Shown> {
  const [found] = await loadShown(db, me, now, sql`where n."id" = ${id}`)
  if (!found) throw new Fault('missing', '没有找到这场活动。')
  return found
}
