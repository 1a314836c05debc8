import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aContext, buildBundle, type Bundle } from '../../support/bundle'

let bundle: Bundle
beforeAll(() => {
  bundle = buildBundle()
}, 60_000)
afterAll(() => bundle.remove())

const read = (path: string) => JSON.parse(readFileSync(join(bundle.dir, path), 'utf8')) as unknown

test('each function stands alone: one file, its migrations, CommonJS; the face of certificates in one', () => {
  for (const name of ['api', 'tick']) {
    expect(readdirSync(join(bundle.dir, name)).sort()).toEqual([
      ...(name === 'api' ? ['NotoSerifSC_400Regular.ttf'] : []),
      'config.json',
      'index.js',
      'migrations',
      'package.json',
    ])
    expect(read(`${name}/package.json`)).toMatchObject({ type: 'commonjs', main: 'index.js' })
  }
})

test('what is installed beside it is named in the very versions of the lock', () => {
  const { dependencies } = read('api/package.json') as { dependencies: Record<string, string> }
  const lock = JSON.parse(readFileSync(join(__dirname, '../../../package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>
  }
  expect(Object.keys(dependencies).sort()).toEqual(['@libpdf/core', 'fontkit', 'pdfkit'])
  for (const [name, version] of Object.entries(dependencies))
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(version)
  expect(read('tick/package.json')).toMatchObject({ dependencies: {} })
})

test('neither the platform’s SDK nor the embedded database is in it', () => {
  for (const name of ['api', 'tick']) {
    const code = readFileSync(join(bundle.dir, name, 'index.js'), 'utf8')
    expect(code).not.toMatch(/wx-server-sdk|@electric-sql|pglite\.wasm/)
  }
})

test('the timer’s function has a seven-field trigger and may be invoked by no client', () => {
  const { triggers } = read('tick/config.json') as { triggers: { type: string; config: string }[] }
  expect(triggers.map(({ type, config }) => [type, config.split(' ').length])).toEqual([['timer', 7]])
  expect(read('rules.json')).toMatchObject({ tick: { invoke: false } })
})

test('a timer event that a client forged is refused before anything is opened', () => {
  const forged = { Type: 'Timer', TriggerName: 'tick', Time: '2026-11-23T00:00:00Z' }
  expect(bundle.run('tick', forged, aContext('someone'))).toEqual({ ok: false })
  expect(bundle.run('tick', {}, aContext())).toEqual({ ok: false })
})
