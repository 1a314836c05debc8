import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import type { Role } from '../../contract/limits'
import type { Db } from '../db/db'
import { account, grant, person, unit } from '../db/schema/people'
import type { Config } from '../config'
import { grantFields } from './rows'
import type { Groups } from './rows'

type Self = Output<'people.me'>

/** Who one is, as the person's own screens show it. `id` is the account; null is a visitor. */
export async function selfOf(db: Db, config: Config, id: string | null): Promise<Self> {
  const found = id ? await accountOf(db, id) : undefined
  const grants = id && found?.person ? await grantsOf(db, id) : []
  const roles: Role[] = ['guest']
  if (found?.person && (found.person.kind === 'relative' || found.bound)) roles.push('relative')
  if (found?.person?.kind === 'official') roles.push('member')
  for (const role of ['liaison', 'organiser'] as const)
    if (grants.some((held) => held.role === role)) roles.push(role)
  return {
    roles,
    person: found?.person ?? null,
    grants,
    preferences: { calendar: found?.calendar ?? true },
    consent: found?.consent ?? null,
    trial: config.trial,
    features: config.features,
    about: { county: config.county, office: config.office, filing: config.filing },
  }
}

/** An official may be a family member of another. */
const bound = sql<boolean>`exists (select from bond b where b."relative" = ${person.id} and b."endedAt" is null)`

async function accountOf(db: Db, id: string) {
  const [row] = await db
    .select({ account, person, unitName: unit.name, bound })
    .from(account)
    .leftJoin(person, and(eq(person.id, account.person), eq(person.left, false), isNull(person.erasedAt)))
    .leftJoin(unit, eq(unit.id, person.unit))
    .where(eq(account.id, id))
  if (!row) return undefined
  const { person: who, unitName } = row
  return {
    bound: row.bound,
    consent: row.account.consent,
    calendar: who?.calendar,
    person:
      who && unitName
        ? {
            ...{ id: who.id, kind: who.kind, name: who.name, unitName },
            ...{ position: who.position, groups: who.groups as Groups },
          }
        : null,
  }
}

/** An account's live grants, organiser first. */
export const grantsOf = (db: Db, id: string) =>
  db
    .select(grantFields)
    .from(grant)
    .leftJoin(unit, eq(unit.id, grant.unit))
    .where(and(eq(grant.account, id), isNull(grant.revokedAt)))
    .orderBy(grant.role, unit.name)
