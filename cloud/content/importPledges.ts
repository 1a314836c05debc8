import type { PledgeText } from '../../contract/pack'
import { pledgeHash } from '../pledgeHash'
import { neededSeconds } from '../reading'
import type { Db } from '../db/db'
import { pledgeText } from '../db/schema/pledge'
import { charsOf } from './pack/measure'
import { PackRefused } from './pack/source'

function secondsOf({ minReadSeconds, preamble, articles, closing }: PledgeText): number {
  const chars = charsOf([preamble, ...articles, closing])
  return minReadSeconds ?? neededSeconds(chars, 0)
}

/**
 * Adds the versions that are new. A version once published stays as it was signed.
 * @throws PackRefused when the words of a published version differ
 */
export async function importPledges(db: Db, pledges: PledgeText[], now: Date): Promise<void> {
  const { slug, version, hash } = pledgeText
  const rows = await db.select({ slug, version, hash }).from(pledgeText)
  const kept = new Map(rows.map((row) => [`${row.slug} ${row.version}`, row.hash]))
  const edited = pledges.filter((one) => (kept.get(`${one.slug} ${one.version}`) ?? pledgeHash(one)) !== pledgeHash(one))
  if (edited.length > 0)
    throw new PackRefused(
      edited.map(({ title, version: old }) => ({
        file: 'pledges.json',
        line: 1,
        reason: `《${title}》第 ${old} 版已经发布，不能改动；请把 version 写成 ${old + 1}，并写明 change`,
      })),
    )
  for (const one of pledges) {
    if (kept.has(`${one.slug} ${one.version}`)) continue
    const { minReadSeconds: _, ...words } = one
    await db.insert(pledgeText).values({ ...words, minSeconds: secondsOf(one), hash: pledgeHash(one), importedAt: now })
  }
}
