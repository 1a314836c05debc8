import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { bond, familyInvite, letterLine } from '../../cloud/db/schema/family'
import { account, person } from '../../cloud/db/schema/people'
import type { Step } from '../../cloud/db/schema/programme'
import type { Relation } from '../../contract/limits'
import { callAs } from './callAs'
import { aVisitor, NOW, type Asker, type Someone } from './people'
import { aPledgeText } from './pledge'
import { aProgramme, aStep } from './programme'

export const CONSENT = '2026-11'

let count = 0
const next = () => ++count

/** The published family programme: an initiative to read, what is named, and a pledge. */
export async function aFamilyProgramme(db: Db, items: Step['items'] = []) {
  const [initiative, pledge] = [
    await aPledgeText(db, { title: '家庭助廉倡议书', minSeconds: 0 }),
    await aPledgeText(db, { title: '家庭助廉承诺书', minSeconds: 0 }),
  ]
  const steps = [
    aStep({ kind: 'reading', id: 'initiative', pledge: initiative }),
    aStep({ kind: 'film', id: 'course', items }),
    aStep({ kind: 'pledge', pledge }),
  ]
  const slug = await aProgramme(db, steps, {
    family: true,
    title: '家庭助廉',
    importedAt: new Date(+NOW + next()),
  })
  return { slug, initiative, pledge }
}

export async function anInvite(db: Db, official: Asker, relation: Relation = '配偶') {
  const { id } = await callAs(db, official, 'people.draft', {})
  const made = await callAs(db, official, 'family.invite', { id, relation })
  return { ...made, token: made.token! }
}

export const acceptance = (token: string, name = `家人${next()}`) => ({
  ...{ token, name, relation: '配偶' as const, adult: true as const, consent: CONSENT },
})

export type Relative = Someone & { bond: string }

/** A family member of an official, as accepting an invite in WeChat leaves them. */
export async function aRelative(db: Db, official: Someone, words: Partial<typeof person.$inferInsert> = {}) {
  const [id, held, made] = [v7(), v7(), v7()]
  const name = words.name ?? `亲属${next()}`
  const { openid } = aVisitor()
  await db.insert(person).values({
    ...{ id, kind: 'relative' as const, name, tag: id, unit: official.unit, position: '', level: '其他' },
    ...{ appointment: '其他', groups: [], head: false, ...words },
  })
  await db
    .insert(account)
    .values({ id: held, person: id, openid, consent: CONSENT, consentAt: NOW, createdAt: NOW })
  await db
    .insert(bond)
    .values({ id: made, official: official.id, relative: id, relation: '配偶', boundAt: NOW })
  await db.insert(familyInvite).values({
    ...{ id: v7(), official: official.id, relation: '配偶' as const, tokenHash: v7(), at: NOW },
    ...{ expiresAt: NOW, usedAt: NOW, usedBy: held, bond: made },
  })
  return { id, name, openid, account: held, unit: official.unit, bond: made } satisfies Relative
}

/** A prepared line of 家书. */
export async function aLine(db: Db, text = '早点回家吃饭。') {
  const slug = `line-${next()}-${v7().slice(-6)}`
  await db.insert(letterLine).values({ slug, place: next(), text })
  return slug
}
