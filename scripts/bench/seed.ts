import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db } from '../../cloud/db/db'
import { event } from '../../cloud/db/schema/event'
import { programme, type Step } from '../../cloud/db/schema/programme'
import { aFilm } from '../../__tests__/support/study'

export const FILM = 'bench-film'
export const FILM_SECONDS = 86_400
const HOUR = 3600_000
const PROGRAMME = 'bench-lesson'

// An id from a word, a valid uuid version 4, the same in SQL and here.
const FUNCTION = `create function bench_id(word text) returns uuid immutable parallel safe language sql as
  $$ select overlay(overlay(md5(word) placing '4' from 13) placing '8' from 17)::uuid $$`
/** The id that bench_id makes of the same word. */
export const idOf = (word: string) =>
  createHash('md5')
    .update(word)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')

/** One of the seeded people, counted from 1. */
export const seeded = (n: number) => ({
  token: `token-${n}`,
  person: idOf(`person${n}`),
  session: idOf(`live${n}`),
  enrolment: idOf(`enrolment${n}`),
})
export const seededEvent = (n: number) => ({ id: idOf(`event${n}`), secret: '5e'.repeat(32) })

const step = (id: string, kind: Step['kind'], items: Step['items'] = [], more: Partial<Step> = {}): Step => ({
  ...{ id, kind, title: id, why: '', rule: '', minutes: 10, locksNext: false, optional: false },
  ...{ accepts: 0, choose: null, items, outline: null, ...more },
})
const steps = [
  step('talk', 'talk'),
  step('assembly', 'assembly'),
  step('film', 'film', [{ kind: 'film', slug: FILM }]),
  step('reading', 'reading', [{ kind: 'article', slug: 'bench-case' }]),
  step('pledge', 'pledge', [], { pledge: 'bench-pledge' }),
]

// One statement a table; every person alike: 3 sessions, 2 completions, 4 seals, a talk confirmed, a reflection.
const tables = (people: number, now: string) => [
  `insert into unit select bench_id('unit' || i), '压测单位' || i, null from generate_series(0, 49) i`,
  `insert into person ("id", "name", "unit", "position", "level", "appointment", "appointedOn", "groups", "head")
   select bench_id('person' || i), '人员' || i, bench_id('unit' || i % 50), '副主任', '乡科级副职', '提拔任职', '2026-10-08', '{新任职}', false
   from generate_series(1, ${people}) i`,
  `insert into person_version select "id", '2020-01-01', "unit", "position", "level", "groups", "head" from person`,
  `insert into account ("id", "person", "consent", "createdAt")
   select bench_id('account' || i), bench_id('person' || i), '2026-11', ${now} from generate_series(1, ${people}) i`,
  `insert into session ("id", "tokenHash", "account", "createdAt", "expiresAt")
   select bench_id('session' || i), encode(sha256(convert_to('token-' || i, 'UTF8')), 'hex'), bench_id('account' || i), ${now}, ${now} + interval '90 days'
   from generate_series(1, ${people}) i`,
  `insert into enrolment select bench_id('enrolment' || i), p."id", '${PROGRAMME}', 1, '2026-10-08', 1, (${now} - interval '10 days')::date,
   (${now} + interval '20 days')::date, p."unit", p."level", p."groups", bench_id('account1'), ${now}
   from generate_series(1, ${people}) i join person p on p."id" = bench_id('person' || i)`,
  `insert into study_session ("id", "person", "kind", "slug", "version", "openedAt")
   select bench_id('live' || i), bench_id('person' || i), 'film', '${FILM}', 1, ${now} - interval '22 hours' from generate_series(1, ${people}) i`,
  `insert into study_session ("id", "person", "kind", "slug", "version", "openedAt", "closedAt", "accepted", "beats", "covered")
   select bench_id('past' || i || '.' || k), bench_id('person' || i), 'article', 'case-' || k, 1, ${now} - interval '9 days', ${now} - interval '8 days', 60, '{[0,4)}', '{[0,60)}'
   from generate_series(1, ${people}) i, generate_series(1, 2) k`,
  `insert into completion select bench_id('done' || s."id"), s."id", s."person", s."kind", s."slug", 1, s."closedAt", p."unit", p."level", p."groups"
   from study_session s join person p on p."id" = s."person" where s."closedAt" is not null`,
  `insert into watch ("person", "slug", "version", "seconds", "updatedAt")
   select "id", '${FILM}', 1, ${FILM_SECONDS}, ${now} from person`,
  `insert into checkin select "id", (${now} - make_interval(days => k))::date, 'article', 'case-' || k, ${now} - make_interval(days => k)
   from person, generate_series(1, 4) k`,
  `insert into talk select bench_id('talk' || e."id"), e."id", e."person", 'talk', ${now} - interval '5 days', '三楼会议室', '李书记', '县纪委书记', null, null,
   e."atUnit", e."atLevel", e."atGroups", e."enteredBy", ${now} from enrolment e`,
  `insert into talk_reply select bench_id('reply' || "id"), "id", "person", 'yes', '', ${now} from talk`,
  `insert into reflection select bench_id('words' || e."id"), e."person", e."id", 'reading', '读完案例，我想到自己经手的每一张票据。',
   e."atUnit", e."atLevel", e."atGroups", ${now} from enrolment e`,
]

/**
 * Fills an empty, migrated database with people who are in the middle of a lesson, and open events.
 * Deterministic: the ids and tokens are those of `seeded` and `seededEvent`.
 */
export async function seed(db: Db, { people, events }: { people: number; events: number }, now: Date) {
  await aFilm(db, FILM_SECONDS, { slug: FILM, title: '压测片' })
  const lesson = { slug: PROGRAMME, version: 1, hash: PROGRAMME, title: '任前第一课', steps }
  const words = { audience: '', purpose: '', dueDays: 30, state: 'published' as const, importedAt: now }
  await db.insert(programme).values({ ...lesson, ...words })
  const at = `'${now.toISOString()}'::timestamptz`
  await db.execute(sql.raw(FUNCTION))
  for (const statement of tables(people, at)) await db.execute(sql.raw(statement))
  for (let n = 1; n <= events; n++)
    await db.insert(event).values({
      ...{ ...seededEvent(n), kind: 'assembly', title: `大会${n}`, place: '大礼堂', openedAt: now },
      ...{
        startsAt: now,
        endsAt: new Date(now.getTime() + 6 * HOUR),
        enteredBy: idOf('account1'),
        enteredAt: now,
      },
    })
  await db.execute(sql.raw('analyze'))
}
