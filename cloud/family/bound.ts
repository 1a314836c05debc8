import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { Db } from '../db/db'
import { bond } from '../db/schema/family'
import { Fault } from '../fault'

/** Refuses who is not bound as a family member (now, and by the bond that `which` names). */
export async function checkBound(db: Db, person: string, which?: SQL): Promise<void> {
  const mine = and(eq(bond.relative, person), isNull(bond.endedAt), which)
  if (!(await db.$count(bond, mine)))
    throw new Fault('missing', '没有找到这位家人，可能已经解除绑定，请刷新后查看。')
}
