import { and, eq, isNull } from 'drizzle-orm'
import { NIL, v7 } from 'uuid'
import { writeAudit } from '../audit'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { grant, person, unit } from '../db/schema/people'
import { Fault } from '../fault'
import { foldName } from '../name'
import { accountFor } from './account'
import { inviteOne } from './invite'
import { saveWords } from './words'

type Asked = { name: string; unit: string | null; office: string; secret: string; now: Date }

async function unitNamed(db: Db, name: string): Promise<string> {
  await db.insert(unit).values({ id: v7(), name, parent: null }).onConflictDoNothing()
  const [found] = await db.select({ id: unit.id }).from(unit).where(eq(unit.name, name))
  if (!found) throw new Error('a unit that was just made is not there')
  return found.id
}

async function onRoster(db: Db, { name, unit: of }: Asked) {
  const rows = await db
    .select({ id: person.id, name: person.name, unitName: unit.name })
    .from(person)
    .innerJoin(unit, eq(unit.id, person.unit))
    .where(
      and(
        eq(person.kind, 'official'),
        eq(person.left, false),
        eq(person.review, false),
        isNull(person.erasedAt),
        of ? eq(unit.name, of) : undefined,
      ),
    )
  const found = rows.filter((row) => foldName(row.name) === foldName(name))
  if (found.length > 1) {
    const where = found.map((row) => row.unitName).join('、')
    throw new Fault('conflict', `名册上有 ${found.length} 位${name}（${where}），请加 --unit 写明单位。`)
  }
  return found[0]
}

async function enter(db: Db, { name, unit: of, office, now }: Asked) {
  const unitName = of ?? office
  const id = v7()
  const words = {
    unit: await unitNamed(db, unitName),
    position: '组织者',
    level: '其他',
    groups: [],
    head: false,
  }
  await db.insert(person).values({ id, name, ...words, appointment: '其他' })
  await saveWords(db, id, dayOf(now), words)
  return { id, name, unitName }
}

/**
 * Makes someone an organiser without any organiser: for whoever runs the machine, to begin with.
 * @param asked the name as on the roster; with a unit where names repeat. Who is not on the roster is entered,
 *   in that unit or in the office's own.
 * @returns whom, and a fresh one-time code
 */
export async function addOrganiser(db: Db, asked: Asked) {
  return db.transaction(async (tx) => {
    const whom = (await onRoster(tx, asked)) ?? (await enter(tx, asked))
    const { id: account } = await accountFor(tx, whom.id, asked.now)
    await tx
      .insert(grant)
      .values({ id: v7(), account, role: 'organiser', unit: null, at: asked.now })
      .onConflictDoNothing()
    const made = await inviteOne({ db: tx, now: asked.now, secret: asked.secret, by: null }, whom.id)
    const target = { person: whom.id }
    await writeAudit(tx, {
      requestId: v7(),
      account: NIL,
      action: 'organiser:add',
      input: target,
      at: asked.now,
    })
    return { name: whom.name, unitName: whom.unitName, ...made }
  })
}
