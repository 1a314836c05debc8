import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { App } from '../../cloud/app'
import { account, person, setting } from '../../cloud/db/schema/people'
import { familyPledge } from '../../cloud/familyRights'
import { TRIAL, type Persona } from '../../cloud/people/trial'
import { serve } from '../../cloud/serve'
import type { Action, Input, Output } from '../../contract'
import { PRIVACY_VERSION, type FamilyRole, type Relation } from '../../contract/limits'
import type { Stroke } from '../../contract/mark'

type Family = {
  official: string
  name: string
  relation: Relation
  roles: FamilyRole[]
  line: string | null
  signs: boolean
}

/** Invented, as everybody in the trial's county. */
const FAMILIES: Family[] = [
  {
    ...{ official: '叶秋', name: '顾言之', relation: '配偶', signs: true },
    ...{ roles: ['守门员', '宣传员'], line: 'sleep-well' },
  },
  { official: '叶秋', name: '叶淑贞', relation: '父母', roles: [], line: null, signs: false },
  {
    official: '胡春燕',
    name: '陆明远',
    relation: '配偶',
    roles: ['守门员'],
    line: 'small-table',
    signs: false,
  },
]

const PERSONA = { key: 'family', name: '陆明远', about: '胡春燕的家人：刚接受邀请，家庭助廉还没有开始' }

/** A mark as a finger leaves one. */
const MARK: Stroke[] = [0, 1, 2].map((row) =>
  Array.from({ length: 24 }, (_, at): [number, number, number] => [
    160 + at * 34,
    140 + row * 110 + Math.round(Math.sin(at / 2 + row) * 46),
    row * 900 + at * 30,
  ]),
)

/** The pledge was laid open this long before it was signed. */
const READ_MINUTES = 10

function asking(app: App, openid: string, now: Date) {
  return async <A extends Action>(action: A, input: Input<A>): Promise<Output<A>> => {
    const identity = { kind: 'openid' as const, openid }
    const reply = await serve(app, { action, input, identity, address: '127.0.0.1', now })
    if (!reply.ok) throw new Error(`${action}: ${reply.message}`)
    // The action's own reply; its type is the union over all actions.
    return reply.data as Output<A>
  }
}

async function signs(app: App, openid: string, now: Date) {
  const { rows } = await app.db.execute<{ slug: string }>(
    sql`select distinct t."slug" from pledge_text t where ${familyPledge(sql`t."slug"`)}`,
  )
  const earlier = new Date(now.getTime() - READ_MINUTES * 60_000)
  for (const { slug } of rows) {
    const { draft } = await asking(app, openid, earlier)('pledge.open', { slug })
    await asking(app, openid, now)('pledge.sign', { draft, strokes: MARK, endReached: true })
  }
}

async function bind(app: App, { official, name, relation, roles, line, signs: signed }: Family, now: Date) {
  const [inviter] = await app.db
    .select({ openid: account.openid })
    .from(account)
    .innerJoin(person, eq(person.id, account.person))
    .where(eq(person.name, official))
  if (!inviter?.openid) throw new Error(`nobody in the trial is bound as ${official}`)
  const openid = `trial-family-${name}`
  const { token } = await asking(app, inviter.openid, now)('family.invite', { id: v7(), relation })
  const ask = asking(app, openid, now)
  const agreed = { adult: true as const, consent: PRIVACY_VERSION }
  await ask('family.accept', { token: token ?? '', name, relation, ...agreed })
  const { bonds } = await ask('family.home', {})
  await ask('family.takeRoles', { roles })
  for (const { bond } of bonds) await ask('family.write', { bond, line })
  if (signed) await signs(app, openid, now)
  return openid
}

/**
 * Two of the trial's families, bound, written and signed through the real calls, and one of them among those who can
 * be tried. A trial that has them is left as it is.
 */
export async function seedFamilies(app: App, now: Date): Promise<void> {
  const [kept] = await app.db.select().from(setting).where(eq(setting.key, TRIAL))
  const personas = (kept?.value ?? []) as Persona[]
  if (personas.some(({ key }) => key === PERSONA.key)) return
  const openids = new Map<string, string>()
  for (const family of FAMILIES) openids.set(family.name, await bind(app, family, now))
  const [held] = await app.db
    .select({ id: account.id })
    .from(account)
    .where(eq(account.openid, openids.get(PERSONA.name) ?? ''))
  if (!held) throw new Error(`${PERSONA.name} is not bound`)
  const value = [...personas, { ...PERSONA, account: held.id }]
  await app.db.update(setting).set({ value }).where(eq(setting.key, TRIAL))
}
