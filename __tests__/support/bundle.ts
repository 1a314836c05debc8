import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')

export type Bundle = {
  dir: string
  /** Calls main(event, context) of a function in a bare Node process: another folder, no node_modules in reach. */
  run: (name: 'api' | 'tick', event: unknown, context: unknown, env?: Record<string, string>) => unknown
  remove: () => void
}

/** The cloud functions as `npm run build:cloud` makes them, in a temporary folder. */
export function buildBundle(): Bundle {
  const dir = mkdtempSync(join(tmpdir(), 'qingfeng-cloud-'))
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const built = spawnSync(process.execPath, [tsx, join(root, 'scripts/build-cloud.ts'), dir], {
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(built.stderr)
  const run: Bundle['run'] = (name, event, context, env = {}) => {
    const script = `require(${JSON.stringify(join(dir, name, 'index.js'))})
      .main(${JSON.stringify(event)}, ${JSON.stringify(context)})
      .then((reply) => { require('node:fs').writeSync(3, JSON.stringify(reply)); process.exit() })`
    // Nothing of this process's environment: Taro's types ask for names that a bare process does not have.
    const bare = env as NodeJS.ProcessEnv
    const child = spawnSync(process.execPath, ['-e', script], {
      cwd: tmpdir(),
      env: bare,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    })
    if (child.status !== 0) throw new Error(String(child.stderr))
    return JSON.parse(String(child.output[3])) as unknown
  }
  return { dir, run, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

/** A context as CloudBase documents it for a call from the mini-program, or from the timer when no openid is given. */
export const aContext = (openid?: string) => ({
  callbackWaitsForEmptyEventLoop: true,
  memory_limit_in_mb: 256,
  time_limit_in_ms: 3000,
  request_id: '24ad1b5c-0000-4000-8000-000000000000',
  function_version: '$LATEST',
  function_name: 'api',
  namespace: 'qingfeng',
  environment: JSON.stringify({
    TCB_ENV: 'qingfeng',
    SCF_NAMESPACE: 'qingfeng',
    ...(openid && {
      WX_OPENID: openid,
      WX_APPID: 'wx0000000000000000',
      WX_CLIENTIP: '203.0.113.5',
      WX_API_TOKEN: 'x',
    }),
  }),
})
