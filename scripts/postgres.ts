import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A PostgreSQL of our own in a temporary folder; `kill` is kill -9 of the whole server, `start` starts it again. */
export type Postgres = {
  url: string
  start: () => Promise<void>
  kill: () => Promise<void>
  stop: () => Promise<void>
}

const PORT = 5432

/** The folder of the newest installed PostgreSQL's programs (PG_BIN, then Debian's place). */
export function postgresBin(): string {
  if (process.env.PG_BIN) return process.env.PG_BIN
  const base = '/usr/lib/postgresql'
  const versions = existsSync(base)
    ? readdirSync(base)
        .map(Number)
        .sort((a, b) => b - a)
    : []
  if (!versions[0]) throw new Error('PostgreSQL is not installed: apt-get install postgresql, or set PG_BIN')
  return join(base, String(versions[0]), 'bin')
}

type Owner = { uid?: number; gid?: number }
type Place = { bin: string; dir: string; as: Owner }

// PostgreSQL refuses to run as root.
function owner(): Owner {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

function initialise({ bin, dir, as }: Place) {
  if (as.uid !== undefined) chownSync(dir, as.uid, as.gid ?? as.uid)
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', join(dir, 'pg'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    {
      ...as,
      cwd: dir,
      encoding: 'utf8',
    },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
}

async function ready({ bin, dir }: Place) {
  for (let tries = 0; tries < 300; tries++) {
    if (spawnSync(join(bin, 'pg_isready'), ['-q', '-h', dir, '-p', String(PORT)]).status === 0) return
    await wait(100)
  }
  throw new Error('PostgreSQL did not start within 30 seconds')
}

const HASTE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

async function launch(place: Place, durable: boolean): Promise<ChildProcess> {
  const { bin, dir, as } = place
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${dir}`,
    `port=${PORT}`,
    'max_connections=200',
    ...(durable ? [] : HASTE),
  ]
  const words = ['-D', join(dir, 'pg'), ...settings.flatMap((one) => ['-c', one])]
  const server = spawn(join(bin, 'postgres'), words, { ...as, cwd: dir, stdio: 'ignore' })
  await ready(place)
  return server
}

const runs = (server: ChildProcess) => server.exitCode === null && server.signalCode === null

async function end(server: ChildProcess, signal: NodeJS.Signals) {
  const gone = new Promise((done) => server.once('exit', done))
  server.kill(signal)
  await gone
}

/**
 * Makes and starts a PostgreSQL that listens on a unix socket only.
 * @param durable false turns fsync off (tests); true is how it would run for real (bench, faults)
 */
export async function startPostgres({ durable }: { durable: boolean }): Promise<Postgres> {
  const place = { bin: postgresBin(), dir: mkdtempSync(join(tmpdir(), 'qingfeng-pg-')), as: owner() }
  initialise(place)
  let server = await launch(place, durable)
  return {
    url: `postgres://postgres@${encodeURIComponent(place.dir)}:${PORT}/postgres`,
    start: async () => void (server = await launch(place, durable)),
    kill: async () => {
      if (!runs(server)) throw new Error('PostgreSQL had ended before it was killed')
      await end(server, 'SIGKILL')
    },
    stop: async () => {
      if (runs(server)) await end(server, 'SIGINT')
      rmSync(place.dir, { recursive: true, force: true })
    },
  }
}
