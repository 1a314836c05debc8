import type { Stroke } from '../../contract/mark'
import type { Db } from '../../cloud/db/db'
import { pledgeText } from '../../cloud/db/schema/pledge'
import { pledgeHash } from '../../cloud/pledgeHash'
import { NOW } from './people'

/** A name in three strokes, long enough to be one. */
export const A_NAME: Stroke[] = [
  [
    [100, 100, 0],
    [400, 120, 90],
  ],
  [
    [250, 60, 200],
    [240, 420, 340],
  ],
  [
    [120, 400, 500],
    [460, 380, 640],
  ],
]

let made = 0

export async function aPledgeText(
  db: Db,
  words: Partial<typeof pledgeText.$inferInsert> = {},
): Promise<string> {
  const text = {
    slug: `pledge-${++made}`,
    title: '任前廉政承诺书',
    audience: '新提拔任职干部',
    preamble: '我将到新的岗位任职。',
    articles: ['不收礼品。', '不插手工程。'],
    closing: '以上各条，我愿意做到。',
    version: 1,
    ...words,
  }
  await db.insert(pledgeText).values({
    ...{ minSeconds: 60, change: 'first' as const, importedAt: NOW, ...text },
    hash: pledgeHash(text),
  })
  return text.slug
}
