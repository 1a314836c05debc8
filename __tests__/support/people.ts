import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { account, grant, person, personVersion, unit } from '../../cloud/db/schema/people'

/** The moment at which tests happen unless they say otherwise: 10:00 in the county. */
export const NOW = new Date('2026-11-23T10:00:00+08:00')

let count = 0
const next = () => ++count

/** Who asks in callAs: known by an openid, bound to a person or not. */
export type Asker = { openid: string }
export type Someone = Asker & { id: string; account: string; unit: string; name: string }

export async function aUnit(
  db: Db,
  { parent = null, name = `第${next()}单位` }: { parent?: string | null; name?: string } = {},
) {
  const id = v7()
  await db.insert(unit).values({ id, name, parent })
  return id
}

type PersonWords = Partial<typeof person.$inferInsert>

/** A person on the roster, not bound to any account. */
export async function aPerson(db: Db, words: PersonWords = {}) {
  const row = {
    id: v7(),
    name: `人员${next()}`,
    unit: words.unit ?? (await aUnit(db)),
    position: '副主任',
    level: '乡科级副职',
    appointment: '提拔任职',
    appointedOn: '2026-10-08',
    groups: ['新任职'],
    head: false,
    ...words,
  }
  await db.insert(person).values(row)
  const { id, unit: at, position, level, groups, head } = row
  await db
    .insert(personVersion)
    .values({ person: id, since: '2020-01-01', unit: at, position, level, groups, head })
  return { id, name: row.name, unit: row.unit }
}

/** A person bound to a WeChat account. */
export async function aMember(db: Db, words: PersonWords = {}): Promise<Someone> {
  const someone = await aPerson(db, words)
  const made = {
    id: v7(),
    person: someone.id,
    openid: `openid-${next()}-${v7()}`,
    consent: '2026-11',
    consentAt: NOW,
    createdAt: NOW,
  }
  await db.insert(account).values(made)
  return { ...someone, account: made.id, openid: made.openid }
}

/** A liaison of a unit (the own one unless named) and of those below it. */
export async function aLiaison(db: Db, of?: string): Promise<Someone> {
  const member = await aMember(db, of ? { unit: of } : {})
  await db
    .insert(grant)
    .values({ id: v7(), account: member.account, role: 'liaison', unit: member.unit, at: NOW })
  return member
}

export async function anOrganiser(db: Db): Promise<Someone> {
  const member = await aMember(db)
  await db.insert(grant).values({ id: v7(), account: member.account, role: 'organiser', unit: null, at: NOW })
  return member
}

/** A visitor whom WeChat knows and the roster does not. */
export const aVisitor = (): Asker => ({ openid: `visitor-${next()}-${v7()}` })
