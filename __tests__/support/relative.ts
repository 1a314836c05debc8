import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { bond } from '../../cloud/db/schema/family'
import { aMember, NOW } from './people'
import { anEnrolment, aProgramme, aStep } from './programme'

/** An official, and a family member of theirs whose programme asks for this text. */
export async function aFamilyAsked(db: Db, slug: string) {
  const official = await aMember(db)
  const relative = await aMember(db, {
    kind: 'relative',
    unit: official.unit,
    position: '',
    appointedOn: null,
  })
  const [id, ends] = [v7(), { boundAt: NOW, relation: '配偶' as const }]
  await db.insert(bond).values({ id, official: official.id, relative: relative.id, ...ends })
  const programme = await aProgramme(db, [aStep({ kind: 'pledge', pledge: slug })], { family: true })
  await anEnrolment(db, relative, programme)
  return { official, relative, bond: id }
}
