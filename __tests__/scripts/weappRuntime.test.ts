import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startRuntime } from '../../scripts/weapp/runtime'

/** A mini-program of one page that runs `onLoad`. */
async function opened(onLoad: string) {
  const root = mkdtempSync(path.join(tmpdir(), 'qingfeng-runtime-'))
  writeFileSync(path.join(root, 'app.js'), 'App({})')
  writeFileSync(path.join(root, 'page.js'), `Page({ onLoad: function () { ${onLoad} } })`)
  try {
    const runtime = startRuntime(root, {})
    return { errors: runtime.errors, page: await runtime.open('page', {}) }
  } finally {
    rmSync(root, { recursive: true })
  }
}

test.each([
  'window',
  'document',
  'localStorage',
  'AbortController',
  'TextEncoder',
  'FormData',
  'URL',
  'fetch',
  'crypto',
  'process',
])('%s is missing, as in WeChat, and who leans on it crashes', async (name) => {
  const { errors } = await opened(`${name}.toString()`)
  expect(errors.join()).toContain(`${name} is not defined`)
})

test.each(["eval('1')", "new Function('return 1')()", '[1].at(0)', "Object.hasOwn({}, 'a')"])(
  '%s fails, as on a phone a few years old',
  async (code) => {
    expect((await opened(code)).errors).toHaveLength(1)
  },
)

test('what is handed to the view is counted in bytes of UTF-8', async () => {
  const { errors, page } = await opened("this.setData({ a: '清风' }); this.setData({ b: 1 })")
  expect(errors).toEqual([])
  expect(page.handed.map(({ bytes }) => bytes)).toEqual([Buffer.byteLength('{"a":"清风"}'), 7])
})
