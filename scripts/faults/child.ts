import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { bundleHost, HOST_FLAGS } from '../host/bundle'

/** A process of ours that listens on a port of 127.0.0.1. */
export type Child = {
  url: string
  pid: number
  /** Sends the signal and waits for the end; the exit code, null when killed. */
  end: (signal: NodeJS.Signals) => Promise<number | null>
  /** Resident memory in MB. */
  memory: () => number
}

const root = resolve(__dirname, '../..')
const START_WITHIN = 120_000

function ready(child: ChildProcess): Promise<number> {
  let said = ''
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error(`no port within two minutes: ${said}`)), START_WITHIN)
    const hear = (data: Buffer) => {
      said += String(data)
      const port = /^listening (\d+)$/m.exec(said)?.[1]
      if (!port) return
      clearTimeout(late)
      done(Number(port))
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', (data: Buffer) => (said += String(data)))
    child.once('exit', (code) => fail(new Error(`ended with ${code} before it listened: ${said}`)))
  })
}

const residentMb = (pid: number) => {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(line?.[1]) / 1024)
}

/**
 * Starts a script of ours that prints `listening <port>`: one process, so that a signal meets the one that works.
 * @param script path from the project's folder
 */
export async function startChild(
  script: string,
  env: Record<string, string>,
  flags = ['--import', 'tsx'],
): Promise<Child> {
  const child = spawn(process.execPath, [...flags, script], {
    cwd: root,
    env: { ...process.env, PORT: '0', LOG_FILE: '/dev/null', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  const port = await ready(child)
  const pid = child.pid ?? 0
  return {
    url: `http://127.0.0.1:${port}`,
    pid,
    end: (signal) => (child.kill(signal), gone),
    memory: () => residentMb(pid),
  }
}

let bundled: string | undefined

/** The program's own server as it runs in production, on a data folder or, with a url, on PostgreSQL. */
export const startServerChild = (env: { DATA_DIR: string; DATABASE_URL?: string; TRUST_PROXIES?: string }) =>
  startChild((bundled ??= bundleHost()), { DATABASE_URL: '', ...env }, HOST_FLAGS)
