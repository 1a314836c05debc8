import fc from 'fast-check'
import type { Db } from '../../../cloud/db/db'
import { honestPlan, playHonest } from './honest'
import { hostileOps, LENGTHS, playHostile } from './hostile'
import { aWorld, someFilms } from './world'

class Undone extends Error {}

// Each sequence begins in an empty world, and a failing one is shrunk in empty worlds too.
async function inWorld(db: Db, work: (tx: Db) => Promise<void>) {
  await db
    .transaction(async (tx) => {
      await work(tx)
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
}

/** Random sequences of somebody who wants credit without watching. Throws with the smallest one that wins. */
export async function hostileSequences(db: Db, numRuns: number, seed?: number) {
  const films = await someFilms(db, LENGTHS)
  const tries = fc.asyncProperty(hostileOps, (ops) =>
    inWorld(db, async (tx) => playHostile(await aWorld(tx, 2, films), ops)),
  )
  await fc.assert(tries, { numRuns, ...(seed === undefined ? {} : { seed }) })
}

/** Random honest viewers over a bad network. Throws with the smallest one who loses a second. */
export async function honestSequences(db: Db, numRuns: number, seed?: number) {
  const tries = fc.asyncProperty(honestPlan, (plan) =>
    inWorld(db, async (tx) => playHonest(await aWorld(tx, 1, await someFilms(tx, [plan.seconds])), plan)),
  )
  await fc.assert(tries, { numRuns, ...(seed === undefined ? {} : { seed }) })
}
