import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(__dirname, '../../..')
const tsx = join(root, 'node_modules/.bin/tsx')

const freePort = () =>
  new Promise<number>((done, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? done(address.port) : failed(new Error('no port')),
      )
    })
  })

export interface Place {
  dir: string
  port: number
  env: NodeJS.ProcessEnv
}

/** A data folder and a port of this test's own. */
export async function aPlace(more: Record<string, string> = {}): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), 'qingfeng-e2e-'))
  const port = await freePort()
  const env = {
    ...process.env,
    DATA_DIR: dir,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    ...more,
  }
  return { dir, port, env }
}

export const leave = ({ dir }: Place): void => rmSync(dir, { recursive: true, force: true })

/** Runs one of the project's commands at that place, as an organiser would, and gives back what it printed. */
export function run(place: Place, script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(tsx, [join(root, script), ...args], {
    env: place.env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${script} ended with ${status}\n${stdout}\n${stderr}`)
  return stdout
}

export interface Running {
  url: string
  stop: () => Promise<void>
}

/** Starts the program as `npm start` (trial) or `npm run serve` does, and waits until it says where it is. */
export async function serve(place: Place, ...flags: string[]): Promise<Running> {
  const child = spawn(tsx, [join(root, 'scripts/start.ts'), ...flags], { env: place.env })
  const said: string[] = []
  await new Promise<void>((ready, failed) => {
    const listen = (data: Buffer) => {
      said.push(String(data))
      if (String(data).includes('已启动')) ready()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}\n${said.join('')}`)))
  })
  return { url: `http://127.0.0.1:${place.port}`, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  child.kill('SIGTERM')
  await ended
}
