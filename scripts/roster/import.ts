import { sql } from 'drizzle-orm'
import { NIL, v7 } from 'uuid'
import { writeAudit } from '../../cloud/audit'
import type { Db } from '../../cloud/db/db'
import { dayOf } from '../../cloud/day'
import { keyOf, rosterMap, savePerson, type Done } from './people'
import { titleOf, type Problem, type RosterRow } from './row'
import { readRoster, type Read } from './sheet'
import { growTree, saveTree, unitTree } from './units'

/** What an import did, or would do. */
export type Report = {
  total: number
  good: number
  units: number
  counts: Record<Done, number>
  problems: Problem[]
  notices: string[]
  ignored: string[]
}

class DryRun extends Error {}

function withoutDoubles(rows: RosterRow[]): { good: RosterRow[]; problems: Problem[] } {
  const seen = new Map<string, number>()
  const problems: Problem[] = []
  const good = rows.filter(({ row, unit, name, tag }) => {
    const earlier = seen.get(keyOf(unit, name, tag))
    if (earlier === undefined) return Boolean(seen.set(keyOf(unit, name, tag), row))
    const reason = `与第 ${earlier} 行同单位同名；重复的请删去一行，确是两个人的请在“区分”列写明`
    problems.push({ row, column: titleOf('name'), reason })
    return false
  })
  return { good, problems }
}

/** Someone of that name in another unit may be the same person who moved. */
function namesakes(rows: RosterRow[], roster: Map<string, { name: string; unitName: string }>): string[] {
  const known = [...roster.values()]
  return rows.flatMap(({ row, unit, name, tag, from }) => {
    if (from || roster.has(keyOf(unit, name, tag))) return []
    const other = known.find((one) => one.name === name)
    return other
      ? [
          `第 ${row} 行：“${other.unitName}”也有${name}。如果是同一个人调动，请在“原单位”列写“${other.unitName}”。`,
        ]
      : []
  })
}

type Options = { on?: string | undefined; now: Date; write: boolean }
type Work = { db: Db; now: Date; on: string }

/** Enters the rows that can be taken; what happened is counted in the report. */
async function enter({ db, now, on }: Work, rows: RosterRow[], report: Report) {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('unit tree'))`)
  const tree = await unitTree(db)
  const single = withoutDoubles(rows)
  const { good, problems } = growTree(tree, single.good)
  const roster = await rosterMap(db)
  report.notices.push(...namesakes(good, roster))
  report.problems.push(...single.problems, ...problems)
  const { idOf, made } = await saveTree(db, tree)
  report.units = made
  for (const row of good) {
    const done = await savePerson({ db, now, on, roster, idOf }, row)
    if (typeof done === 'string') report.counts[done] += 1
    else report.problems.push(done)
  }
}

const emptyReport = (read: Read): Report => ({
  total: read.total,
  good: 0,
  units: 0,
  counts: { made: 0, changed: 0, same: 0 },
  problems: [...read.problems],
  notices: [],
  ignored: read.ignored,
})

/**
 * Takes a roster file in, in one transaction; without `write` everything is tried and taken back.
 * Twice gives the same as once. A changed person gets a new version from `on` (county day, default today).
 * @throws in Chinese when the file is refused whole
 */
export async function importRoster(db: Db, file: Buffer, options: Options): Promise<Report> {
  const { now, write } = options
  const on = options.on || dayOf(now)
  if (on > dayOf(now)) throw new Error('--on 不能晚于今天，请到那天再导入。')
  const read = await readRoster(file)
  const report = emptyReport(read)
  const taken = db.transaction(async (tx) => {
    await enter({ db: tx, now, on }, read.rows, report)
    if (!write) throw new DryRun()
    const input = { on, ...report.counts }
    await writeAudit(tx, { requestId: v7(), account: NIL, action: 'roster:import', input, at: now })
  })
  await taken.catch((error: unknown) => {
    if (!(error instanceof DryRun)) throw error
  })
  const { made, changed, same } = report.counts
  return {
    ...report,
    good: made + changed + same,
    problems: report.problems.sort((a, b) => a.row - b.row),
  }
}
