import { tmpdir } from 'node:os'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { aMember, NOW, type Someone } from '../../../__tests__/support/people'
import { aFilm } from '../../../__tests__/support/study'
import { createApp } from '../../../cloud/app'
import { readConfig } from '../../../cloud/config'
import type { Db } from '../../../cloud/db/db'
import { serve } from '../../../cloud/serve'
import type { Action, Input, Reply } from '../../../contract'

export type Film = { slug: string; seconds: number }

/** What a session's row says after the fact. */
export type Sitting = { id: string; slug: string; accepted: number; live: number; watched: string }

/** Films of so many seconds. */
export async function someFilms(db: Db, lengths: number[]): Promise<Film[]> {
  const films: Film[] = []
  for (const seconds of lengths) films.push({ slug: (await aFilm(db, seconds)).slug, seconds })
  return films
}

/**
 * A small world for beats: some people, some films, the real door, and a clock that only the test moves.
 * `ask` is the whole way of a call, parsed and admitted as from a phone.
 */
export async function aWorld(db: Db, people: number, films: Film[]) {
  const app = await createApp({
    db,
    config: readConfig({}),
    filesDir: tmpdir(),
    log: pino({ level: 'silent' }),
  })
  const who: Someone[] = []
  for (let n = 0; n < people; n++) who.push(await aMember(db))
  let clock = 0

  const ask = async <A extends Action>(person: Someone, action: A, input: Input<A>): Promise<Reply<A>> => {
    const now = new Date(NOW.getTime() + Math.round(clock * 1000))
    const identity = { kind: 'openid' as const, openid: person.openid }
    const reply = await serve(app, { action, input, identity, address: '203.0.113.7', now })
    // serve() answers with the action's own reply; its type is the union over all actions.
    return reply as Reply<A>
  }
  const sittings = async (person: Someone): Promise<Sitting[]> => {
    const until = new Date(NOW.getTime() + Math.round(clock * 1000)).toISOString()
    const { rows } = await db.execute<Sitting>(sql`
      select s."id", s."slug", s."accepted", w."watched"::text "watched",
        extract(epoch from coalesce(s."closedAt", ${until}::timestamptz) - s."openedAt")::float8 "live"
      from study_session s join watch w
        on w."person" = s."person" and w."slug" = s."slug" and w."version" = s."version"
      where s."person" = ${person.id}`)
    return rows
  }
  const pass = (seconds: number) => void (clock += seconds)
  const at = (seconds: number) => void (clock = seconds)
  return { who, films, ask, sittings, pass, at }
}

export type World = Awaited<ReturnType<typeof aWorld>>
