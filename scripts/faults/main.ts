import { report, type Measure } from '../report'
import { beatSequences } from './beats/count'
import { drain } from './drain'
import { fuzz } from './fuzz'
import { hall } from './hall'
import { invites } from './invites'
import { databaseKills, serverKills } from './kills/kills'
import { SIZE } from './kills/paths'
import { TEXTS } from './kills/signings'
import { aStore, type Store } from './kills/store'
import { tampering } from './ledger/tampering'
import { secondOpener } from './owner'
import { restoreKills } from './restores'
import { sealFlips } from './seal'

type Plan = {
  kills: number
  databaseKills: number
  sequences: number
  people: number
  fuzz: number
  flips: number
  tampers: number
  invites: number
}

function planOf(args: string[]): Plan {
  const quick = args.includes('--quick')
  const at = args.indexOf('--kills')
  const kills = at < 0 ? 20 : Number(args[at + 1])
  if (!Number.isInteger(kills) || kills < 1) throw new Error('Usage: npm run faults [-- --kills N] [--quick]')
  return quick
    ? { kills, databaseKills: 1, sequences: 200, people: 1000, fuzz: 20, flips: 60, tampers: 20, invites: 70 }
    : {
        kills,
        databaseKills: 5,
        sequences: 2000,
        people: 1000,
        fuzz: 200,
        flips: 500,
        tampers: 100,
        invites: 1000,
      }
}

const KILLED = { ...SIZE, texts: TEXTS }

type Stage = (store: Store) => Promise<Measure[]>

async function onStore(
  engine: Store['engine'],
  size: Parameters<typeof aStore>[1],
  stages: Stage[],
): Promise<Measure[]> {
  const store = await aStore(engine, size)
  try {
    const lines: Measure[] = []
    for (const stage of stages) lines.push(...(await stage(store)))
    return lines
  } finally {
    await store.remove()
  }
}

async function timed(name: string, work: () => Promise<Measure[]>): Promise<Measure[]> {
  const began = performance.now()
  const lines = await work()
  console.log(`${name}: ${Math.round((performance.now() - began) / 1000)} s`)
  return lines
}

/**
 * `npm run faults [-- --kills N] [--quick]`: N kills (20) of the server amid beats, as many amid sign-ins, amid
 * reflections, amid signings and amid restores, on both engines; the database itself, crowds, hostile beats and inputs: all counted.
 * Prints a table, writes reports/faults.json, exits 1 when anything acknowledged was lost or any rule broken.
 */
async function main() {
  const plan = planOf(process.argv.slice(2))
  const lines: Measure[] = []
  const run = async (name: string, work: () => Promise<Measure[]>) => lines.push(...(await timed(name, work)))
  const crowd = { people: plan.people, events: 1 }
  for (const engine of ['PGlite', 'PostgreSQL'] as const) {
    await run(`${engine}, server killed`, () =>
      onStore(engine, KILLED, [(store) => serverKills(store, plan.kills)]),
    )
    await run(`${engine}, SIGTERM`, () =>
      onStore(engine, SIZE, engine === 'PGlite' ? [drain, secondOpener] : [drain]),
    )
    await run(`${engine}, restore killed`, () =>
      onStore(engine, SIZE, [(store) => restoreKills(store, plan.kills)]),
    )
    await run(`${engine}, family invites`, () =>
      onStore(engine, { people: 1, events: 1 }, [(store) => invites(store, plan.invites)]),
    )
    await run(`${engine}, a full hall`, () => onStore(engine, crowd, [(store) => hall(store, plan.people)]))
  }
  await run('PostgreSQL itself killed', () =>
    onStore('PostgreSQL', KILLED, [(store) => databaseKills(store, plan.databaseKills)]),
  )
  await run('ledger tampered with', () =>
    onStore('PGlite', { people: 1, events: 1 }, [(store) => tampering(store, plan.tampers)]),
  )
  await run('beat sequences', () => beatSequences(plan.sequences))
  await run('bit flips in a sealed PDF', () => sealFlips(plan.flips))
  await run('hostile inputs', () => fuzz({ perCall: plan.fuzz }))
  process.exitCode = report('faults', lines) ? 0 : 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
