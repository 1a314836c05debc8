import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../../..')

/** What a command left: its exit code, and what it wrote for the person and for the log. */
export type Left = { code: number | null; out: string; err: string }

/** A machine of our own: an empty data folder, and the project's commands run on it as `npm run` does. */
export function aTerminal() {
  const dir = mkdtempSync(join(tmpdir(), 'qingfeng-commands-'))
  const env = { DATA_DIR: join(dir, 'data'), DATABASE_URL: '' }
  const run = (script: string, ...args: string[]) =>
    new Promise<Left>((done, fail) => {
      const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}`, ...args], {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const left: Left = { code: null, out: '', err: '' }
      child.stdout.on('data', (words) => (left.out += String(words)))
      child.stderr.on('data', (words) => (left.err += String(words)))
      child.once('error', fail)
      child.once('close', (code) => done({ ...left, code }))
    })
  return { dir, env, run, remove: () => rmSync(dir, { recursive: true, force: true }) }
}
