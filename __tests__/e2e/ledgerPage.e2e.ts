import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { canonical } from '../../cloud/canonical'
import type { Kept } from '../../cloud/pledge/chain'
import { recordLine } from '../../scripts/ledger/exported'
import { writeExport } from '../../scripts/ledger/writeExport'
import { aLedger, next } from '../support/aLedger'
import { openBrowser } from './support/phone'

const dir = mkdtempSync(join(tmpdir(), 'qingfeng-page-'))
const folder = join(dir, 'export')
const { records, keys, heads, key } = aLedger(60)
const FILES = ['ledger.jsonl', 'ledger-keys.jsonl', 'ledger-heads.jsonl']
const long = [...records]
for (let n = 0; n < 7; n++) long.push(next(key, long.at(-1)))
const kept = `${heads.slice(0, 2).map(canonical).join('\n')}\n`

let browser: Browser
const pages: Page[] = []
const faults: string[] = []
const asked: string[] = []

beforeAll(async () => {
  writeExport(folder, { records: long, keys, heads })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(dir, { recursive: true, force: true })
})
afterEach(() => expect({ faults, asked }).toEqual({ faults: [], asked: [] }))

async function open(width = 375): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: 667 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
  })
  pages.push(page)
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  page.on('request', (request) => request.url().startsWith('file:') || asked.push(request.url()))
  await page.goto(pathToFileURL(join(folder, 'verify.html')).href)
  return page
}

/** The export with these records instead of its own, in a folder of its own. */
function withRecords(name: string, changed: Kept[]): string[] {
  const place = join(dir, name)
  mkdirSync(place, { recursive: true })
  for (const file of FILES) writeFileSync(join(place, file), readFileSync(join(folder, file)))
  writeFileSync(join(place, 'ledger.jsonl'), changed.map((one) => `${recordLine(one)}\n`).join(''))
  return FILES.map((file) => join(place, file))
}

async function checked(page: Page, files: string[], own = ''): Promise<string> {
  await page.setInputFiles('#export', files)
  await page.getByText(FILES[0]!).last().waitFor()
  await page.getByLabel('或者粘贴在这里').fill(own)
  await page.getByRole('button', { name: '开始核验' }).click()
  await page.locator('#result .verdict').waitFor({ timeout: 30_000 })
  return page.locator('#result').innerText()
}

test('opened from a file, without any network, it finds a whole export whole and meets the heads kept elsewhere', async () => {
  const page = await open()
  const all = FILES.map((file) => join(folder, file))
  const alone = await checked(page, all)
  expect(alone).toContain('67 条记录全部成立')
  expect(alone).toContain('6 天，全部相符')
  expect(alone).toContain('没有提供。末尾是否被截去，这次看不出来。')
  const words = await checked(page, all, kept)
  expect(words).toContain('2 天全部相符，最后一天到第 20 条。其后还有 47 条，您手里没有日结可以对照。')
  expect(words).toContain(long.at(-1)!.hash)
  for (const { id, publicKey } of keys)
    expect(words).toMatch(new RegExp(`密钥 ${id} 签了 \\d+ 条[^]*${publicKey}`))
  mkdirSync('reports/e2e', { recursive: true })
  await page.screenshot({ path: 'reports/e2e/ledger-page.png', fullPage: true })
  await page.getByLabel('摘要', { exact: true }).fill(` ${long[11]!.hash.toUpperCase()}`)
  await page.getByRole('button', { name: '查找' }).click()
  expect(await page.locator('#found').innerText()).toContain('在账本里，第 12 条，共 67 条。编号 SERIAL-12')
  await page.getByLabel('摘要', { exact: true }).fill('f'.repeat(64))
  await page.getByRole('button', { name: '查找' }).click()
  expect(await page.locator('#found').innerText()).toContain('账本里没有这个摘要')
})

const edited = long.map((one, n) =>
  n === 40 ? { ...one, record: one.record.replace('phone', 'paper') } : one,
)

test.each([
  ['edited', edited, '第 41 条不成立：摘要与记录不符'],
  ['deleted', long.filter((_, n) => n !== 4), '第 5 条不成立：序号不连续'],
  ['inserted', [...long.slice(0, 9), long[8]!, ...long.slice(9)], '第 10 条不成立：序号不连续'],
  ['reordered', [...long.slice(0, 65), long[66]!, long[65]!], '第 66 条不成立：序号不连续'],
  ['truncated', long.slice(0, 59), '2026-11-25 日结时有 60 条，现在只有 59 条：末尾被截去了'],
  ['forged', forged(), '第 67 条不成立：签名用的密钥不在册'],
])('%s: the first that does not hold is named', async (name, changed, why) => {
  const page = await open(320)
  expect(await checked(page, withRecords(name, changed))).toContain(why)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBe(320)
  if (name === 'edited') await page.screenshot({ path: 'reports/e2e/ledger-page-broken.png', fullPage: true })
})

function forged(): Kept[] {
  return [...long.slice(0, 66), next(aLedger(1).key, long[65], { channel: 'paper' })]
}

test('a ledger cut off together with its own heads is found by a head that someone kept', async () => {
  const page = await open()
  const files = withRecords('cut', long.slice(0, 15))
  writeFileSync(files[2]!, `${canonical(heads[0])}\n`)
  expect(await checked(page, files)).toContain('15 条记录全部成立')
  expect(await checked(page, files, kept)).toContain(
    '2026-11-21 日结时有 20 条，现在只有 15 条：末尾被截去了',
  )
})
