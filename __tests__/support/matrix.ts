import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { contract, type Action, type Input, type Reply } from '../../contract'
import { ROLES, type Role } from '../../contract/limits'
import { example, inputSchema, names, type Schema } from '../../scripts/faults/example'
import { replyAs } from './callAs'
import { GIVEN, namedBy, type Named } from './fields'
import { anOrganiser, aVisitor, type Asker } from './people'
import { aSide, shared, type Holder, type Kind, type Shared, type Side } from './world'

export const ACTIONS = Object.keys(contract) as Action[]

export type World = { on: Shared; own: Side; colleague: Side; foreign: Side; organiser: Asker }

export async function aWorld(db: Db): Promise<World> {
  const on = await shared(db)
  const own = await aSide(db, '甲', on)
  const colleague = await aSide(db, '乙', on, own.ids.unit)
  return { on, own, colleague, foreign: await aSide(db, '丙', on), organiser: await anOrganiser(db) }
}

class Undone extends Error {}

/** What the call would answer, without its having happened; `look` sees the database before it is undone. */
export async function tried<A extends Action>(
  db: Db,
  who: Asker | null,
  action: A,
  input: Input<A>,
  look = async (_: Db) => {},
) {
  let reply: Reply<A> | undefined
  const undone = db.transaction(async (tx) => {
    reply = await replyAs(tx, who, action, input)
    await look(tx)
    throw new Undone()
  })
  await undone.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
  if (!reply) throw new Error('no reply')
  return reply
}

/** The fields of a call that name something, by their path's last word. */
export function namedFields(schema: Schema, field = ''): string[] {
  if (schema.anyOf) return schema.anyOf.flatMap((part) => namedFields(part, field))
  if (schema.items) return namedFields(schema.items, field)
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([name, part]) => namedFields(part, name))
  return names(schema) ? [field] : []
}

const isShared = (on: Shared, named: Named): named is keyof Shared => named in on

type Given = NonNullable<(typeof GIVEN)[Action]>[number]
type Choice = (named: Named, field: string) => string

/** A valid input of the call, each id and slug chosen by what its field names. */
export function inputOf<A extends Action>(
  action: A,
  { names: idNames, ...words }: Given,
  choose: Choice,
): Input<A> {
  const pick = (field: string) => choose(idNames && field === 'id' ? idNames : namedBy(action, field), field)
  const made = { ...(example(inputSchema(action), '', pick) as object), ...words }
  const { cursor: _, query: __, ...input } = made as { cursor?: unknown; query?: unknown }
  // Made from the action's own schema, and checked by it in the first test.
  return input as Input<A>
}

export const idOf =
  (on: Shared, side: Holder | null) =>
  (named: Named): string => {
    if (isShared(on, named)) return on[named]
    if (named === 'elsewhere') return 'no-such'
    if (named.startsWith('new:')) return v7()
    return side ? side.ids[named as Kind] : v7()
  }

export const givenOf = (action: Action): Given[] => GIVEN[action] ?? [{}]
export const allowed = (role: Role, needed: Role) => ROLES.indexOf(role) >= ROLES.indexOf(needed)

export const askers = ({ own, organiser }: World): Record<Role, Asker | null> => ({
  guest: aVisitor(),
  relative: own.kin.member,
  member: own.member,
  liaison: own.liaison,
  organiser,
})

/** Everything the database holds of a side, to see that nothing of it changed. */
async function rowsOf(db: Db, side: Holder): Promise<string> {
  const { rows } = await db.execute<{
    name: string
  }>(sql`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`)
  const marks = [side.member.id, side.member.account, ...Object.values(side.ids)].filter(
    (id) => id !== side.ids.unit,
  )
  const held = rows.map(
    ({ name }) => sql`select ${name}::text as name, t::text as row from ${sql.identifier(name)} t
    where t::text ~ ${marks.join('|')}`,
  )
  const all = await db.execute(sql`select * from (${sql.join(held, sql` union all `)}) held order by 1, 2`)
  return JSON.stringify(all.rows)
}

/** Whose rows the asking role names as its own. */
export const ownOf = ({ own }: World, role: Role): Holder => (role === 'relative' ? own.kin : own)

export const foreignTo = (world: World, role: Role): Holder[] =>
  role === 'liaison'
    ? [world.foreign]
    : role === 'relative'
      ? [world.foreign.kin, world.colleague.kin]
      : role === 'member'
        ? [world.foreign, world.colleague]
        : [world.foreign, world.colleague, world.own]

export function marksOf(side: Holder, input: unknown): string[] {
  const said = JSON.stringify(input)
  return [...side.words, ...Object.values(side.ids)].filter((mark) => !said.includes(mark))
}

export const isColleague = ({ colleague }: World, side: Holder) =>
  side === colleague || side === colleague.kin
export const unitShared = (world: World, side: Holder, mark: string) =>
  isColleague(world, side) && mark === world.own.ids.unit
export const plain = (reply: Reply<Action>, input: unknown) =>
  Object.values(input as object).reduce<string>(
    (text, value) => (typeof value === 'string' && value.length > 20 ? text.replaceAll(value, '#') : text),
    JSON.stringify(reply.ok ? reply.data : [reply.code, reply.message]),
  )

export const ASKING = ['guest', 'relative', 'member', 'liaison'] as const
export const personal = (on: Shared, named: Named) => !isShared(on, named) && named !== 'elsewhere'

/** One field of an own input names a foreign row, or a row that is not there: both must answer alike. */
export async function probe(
  db: Db,
  world: World,
  who: Asker | null,
  action: Action,
  given: Given,
  target: string,
  side: Holder,
  own: Holder,
) {
  const { on } = world
  const choice =
    (other: (named: Named) => string): Choice =>
    (named, field) =>
      field === target ? other(named) : idOf(on, own)(named)
  const theirs = inputOf(
    action,
    given,
    choice((named) => (named.startsWith('new:') ? side.ids[named.slice(4) as Kind] : idOf(on, side)(named))),
  )
  const nowhere = inputOf(action, given, choice(idOf(on, null)))
  const before = await rowsOf(db, side)
  const answered = await tried(db, who, action, theirs, async (tx) =>
    expect([action, target, await rowsOf(tx, side)]).toEqual([action, target, before]),
  )
  return { theirs, answered, absent: await tried(db, who, action, nowhere), nowhere }
}
