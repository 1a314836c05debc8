import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { PRIVACY_VERSION } from '../../contract/limits'
import type { Db } from '../../cloud/db/db'
import { item } from '../../cloud/db/schema/content'
import { setting } from '../../cloud/db/schema/people'
import { programme } from '../../cloud/db/schema/programme'
import { addDays, dayOf } from '../../cloud/day'
import { TRIAL, type Persona } from '../../cloud/people/trial'
import { newBook, writeBook, type Book } from './book'
import { castOf, ROSTER_DAYS, timesOf, type Cast, type Player } from './cast'
import { at, idOf } from './draw'
import { extras } from './extras'
import { tell } from './history'
import { PERSONAS, type Class } from './people'
import type { Stage } from './stage'
import type { Content, Library } from './study'
import { seedToday } from './today'

const LESSON = 'first-lesson'
const BEGUN = 'trialBegun'
/** Who enters for the own unit; elsewhere it is the organiser. */
const LIAISONS = ['夏小满', '田雨', '方一鸣', '袁慧', '柯南星']
const ORGANISERS = ['王敏', '谢雨桐']
/** Enrolled and not bound yet: their slips are still to be handed out. */
const UNBOUND = ['梁小雨', '贺小芸']

/** Has an account and has agreed to nothing yet: the privacy text comes first. */
const FRESH: string = PERSONAS[1].name

async function lesson(db: Db) {
  const [found] = await db
    .select()
    .from(programme)
    .where(and(eq(programme.slug, LESSON), eq(programme.state, 'published')))
    .orderBy(desc(programme.version))
    .limit(1)
  if (!found) throw new Error('内容包里没有可用的“任前第一课”，请先导入内容再开始试用。')
  return found
}

async function libraryOf(db: Db): Promise<Library> {
  const rows = await db
    .select({
      kind: item.kind,
      slug: item.slug,
      version: item.version,
      seconds: item.seconds,
      chars: item.chars,
      paragraphs: sql<number>`coalesce((select sum(jsonb_array_length(part->'paragraphs'))::int
        from jsonb_array_elements(${item.body}->'sections') part), 1)`,
    })
    .from(item)
    .where(inArray(item.kind, ['film', 'case', 'story']))
    .orderBy(item.version)
  const known = new Map<string, Content>()
  for (const row of rows) known.set(`${row.kind === 'film' ? 'film' : 'article'} ${row.slug}`, row)
  return ({ kind, slug }) => {
    const found = known.get(`${kind} ${slug}`)
    if (!found) throw new Error(`内容包里没有 ${slug}，试用数据需要它。`)
    return found
  }
}

function enter(book: Book, player: Player, bound: boolean, createdAt: Date) {
  const { id, account, name, now, appointment, appointedOn, versions } = player
  const { unit, position, level, groups, head } = now
  book.person.push({ id, name, unit, position, level, groups, head, appointment, appointedOn })
  for (const version of versions) book.personVersion.push({ person: id, ...version })
  if (!bound && name !== FRESH) return
  const consent = bound ? PRIVACY_VERSION : null
  book.account.push({
    id: account,
    person: id,
    openid: bound ? `trial-${id}` : null,
    consent,
    consentAt: consent && createdAt,
    createdAt,
  })
}

const enrolDay = (name: string, of: Class, start: Date) => addDays(dayOf(start), -timesOf(name, of).starts)

function rosterBook(cast: Cast, start: Date): Book {
  const book = newBook()
  const begun = at(addDays(dayOf(start), -ROSTER_DAYS + 1), 9)
  book.unit.push(...cast.units)
  for (const player of cast.players) {
    const serves = ORGANISERS.includes(player.name) || LIAISONS.includes(player.name)
    const createdAt = serves || !player.class ? begun : at(enrolDay(player.name, player.class, start), 12)
    const bound = (player.class !== null || serves) && !UNBOUND.includes(player.name) && player.name !== FRESH
    enter(book, player, bound || serves, createdAt)
  }
  const grant = (name: string, role: 'organiser' | 'liaison', unit: string | null) =>
    book.grant.push({
      id: idOf(`grant ${name}`, begun),
      account: cast.named(name).account,
      role,
      unit,
      at: begun,
    })
  for (const name of ORGANISERS) grant(name, 'organiser', null)
  for (const name of LIAISONS) grant(name, 'liaison', cast.named(name).now.unit)
  return book
}

async function seedHistory(db: Db, start: Date) {
  const cast = castOf(start)
  const book = rosterBook(cast, start)
  const organiser = cast.named(ORGANISERS[0] ?? '').account
  const clerks = new Map(LIAISONS.map((name) => [cast.named(name).now.unit, cast.named(name).account]))
  const stage: Stage = {
    start,
    today: dayOf(start),
    cast,
    book,
    library: await libraryOf(db),
    programme: await lesson(db),
    clerk: ({ now }) => clerks.get(now.unit) ?? organiser,
    organiser,
  }
  extras(stage, tell(stage), start.toISOString())
  await writeBook(db, book)
}

const personas = (cast: Cast): Persona[] =>
  PERSONAS.map((persona) => ({ ...persona, account: cast.named(persona.name).account }))

/**
 * Fills an empty database with the trial's county: 8 units, 60 people, a year of the programme, and who can be tried.
 * The same start gives the same history (but for the events' secrets); a database that has it is left as it is,
 * only today's and the next assembly are seen to. The content pack must have been imported.
 */
export async function seedTrial(db: Db, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('trial seed'))`)
    const [begun] = await tx.select().from(setting).where(eq(setting.key, BEGUN))
    const start = begun ? new Date(String(begun.value)) : now
    if (!begun) {
      await seedHistory(tx, start)
      await tx.insert(setting).values([
        { key: TRIAL, value: personas(castOf(start)) },
        { key: BEGUN, value: start.toISOString() },
      ])
    }
    await seedToday(tx, castOf(start), LESSON, now)
  })
}
