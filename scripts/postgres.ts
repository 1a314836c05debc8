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

// PostgreSQL refuses to run as root.
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

function initialise(bin: string, dir: string, as: { uid?: number; gid?: number }) {
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

async function ready(bin: string, dir: string) {
  for (let tries = 0; tries < 300; tries++) {
    if (spawnSync(join(bin, 'pg_isready'), ['-q', '-h', dir, '-p', String(PORT)]).status === 0) return
    await wait(100)
  }
  throw new Error('PostgreSQL did not start within 30 seconds')
}

/**
 * Makes and starts a PostgreSQL that listens on a unix socket only.
 * @param durable false turns fsync off (tests); true is how it would run for real (bench, faults)
 */
export async function startPostgres({ durable }: { durable: boolean }): Promise<Postgres> {
  const bin = postgresBin()
  const as = owner()
  const dir = mkdtempSync(join(tmpdir(), 'qingfeng-pg-'))
  if (as.uid !== undefined) chownSync(dir, as.uid, as.gid ?? as.uid)
  initialise(bin, dir, as)
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${dir}`,
    `port=${PORT}`,
    'max_connections=200',
  ]
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  let server: ChildProcess | undefined
  const gone = () =>
    new Promise<void>((done) =>
      server && server.exitCode === null && server.signalCode === null
        ? server.once('exit', () => done())
        : done(),
    )
  const start = async () => {
    server = spawn(join(bin, 'postgres'), ['-D', join(dir, 'pg'), ...settings.flatMap((s) => ['-c', s])], {
      ...as,
      cwd: dir,
      stdio: 'ignore',
    })
    await ready(bin, dir)
  }
  const end = async (signal: NodeJS.Signals) => {
    const over = gone()
    server?.kill(signal)
    await over
  }
  await start()
  return {
    url: `postgres://postgres@${encodeURIComponent(dir)}:${PORT}/postgres`,
    start,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGINT')
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
