import { and, desc, eq } from 'drizzle-orm'
import type { Db } from './db/db'
import { programme } from './db/schema/programme'
import { Fault } from './fault'

/** The programme's newest published version; a family's is followed by invitation, and organisers enrol nobody in it. */
export async function published(db: Db, slug: string) {
  const versions = db.select({ version: programme.version, title: programme.title }).from(programme)
  const [newest] = await versions
    .where(and(eq(programme.slug, slug), eq(programme.state, 'published'), eq(programme.family, false)))
    .orderBy(desc(programme.version))
    .limit(1)
  if (!newest) throw new Fault('missing', '没有找到这门课程，或者它还没有发布。')
  return newest
}
