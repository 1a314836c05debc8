import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { familyInvite, letter } from '../../cloud/db/schema/family'
import { pledgeDraft } from '../../cloud/db/schema/pledge'
import { reading, studySession, watch } from '../../cloud/db/schema/study'
import { aRelative } from './family'
import { aKey, aSigning } from './ledger'
import { NOW, type Someone } from './people'
import { aPledgeText } from './pledge'
import { anEnrolment } from './programme'

type On = Record<'families' | 'initiative' | 'film' | 'article' | 'line', string>

/** An official's family member with rows of their own, and an invite that stands open. */
export async function aKin(db: Db, official: Someone, name: string, on: On) {
  const relative = await aRelative(db, official, { name: `${name}亲属` })
  await anEnrolment(db, relative, on.families)
  const [session, textSession, draft, invite] = [v7(), v7(), v7(), v7()]
  const own = { person: relative.id, version: 1 }
  const opened = { openedAt: new Date(NOW.getTime() - 60_000) }
  await db
    .insert(studySession)
    .values({ id: textSession, kind: 'article', slug: on.article, ...own, ...opened, closedAt: NOW })
  await db.insert(studySession).values({ id: session, kind: 'film', slug: on.film, ...own, ...opened })
  await db.insert(reading).values({ kind: 'article', slug: on.article, ...own, updatedAt: NOW })
  await db.insert(watch).values({ slug: on.film, seconds: 60, ...own, updatedAt: NOW })
  await db.insert(pledgeDraft).values({ id: draft, text: on.initiative, ...own, openedAt: NOW })
  await db.insert(familyInvite).values({
    ...{ id: invite, official: official.id, relation: '配偶' as const, tokenHash: v7(), at: NOW },
    expiresAt: new Date(NOW.getTime() + 86_400_000),
  })
  await db.insert(letter).values({ bond: relative.bond, line: on.line, text: '早点回家吃饭。', at: NOW })
  const signing = await aSigning(db, aKey(), relative, await aPledgeText(db), NOW)
  return { relative, invite, rows: { session, textSession, pledgeDraft: draft, signing } }
}
