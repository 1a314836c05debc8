import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { completion, studySession } from '../../cloud/db/schema/study'
import type { StudyKind } from '../../contract/limits'
import { NOW, type Someone } from './people'

/** As if the person had finished it: the study verbs are tested elsewhere. */
export async function finished(db: Db, who: Someone, kind: StudyKind, slug: string) {
  const session = v7()
  const thing = { person: who.id, kind, slug, version: 1 }
  await db.insert(studySession).values({ id: session, ...thing, openedAt: NOW, closedAt: NOW })
  const day = { atUnit: who.unit, atLevel: '乡科级副职', atGroups: [] }
  await db.insert(completion).values({ id: v7(), session, ...thing, at: NOW, ...day })
}
