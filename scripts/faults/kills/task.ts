import type { Db } from '../../../cloud/db/db'

/** One thing a phone asks for, again and again until it is acknowledged; `input` as it stands when it is sent. */
export type Task = { token: string; action: string; input: () => Record<string, unknown>; key: string }

/** What the database holds against what was acknowledged. */
export type Verdict = { lost: number; doubled: number; kept: number }

/** A kind of work that must survive: an endless stream of tasks, and how to look for them afterwards. */
export type Path = {
  name: string
  next: () => Task
  verify: (db: Db, acknowledged: Set<string>) => Promise<Verdict>
}
