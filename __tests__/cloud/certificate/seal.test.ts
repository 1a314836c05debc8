import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawCard } from '../../../cloud/certificate/drawCard'
import { ensureOwnSeal } from '../../../cloud/certificate/ownSeal'
import { sealOf } from '../../../cloud/certificate/seal'
import { readConfig } from '../../../cloud/config'
import { pdfsig, sealHolds } from '../../support/pdf'
import { NOW } from '../../support/people'

const dir = mkdtempSync(join(tmpdir(), 'qingfeng-seal-'))
afterAll(() => rmSync(dir, { recursive: true }))

const config = readConfig({ COUNTY: '清源县', OFFICE: '清源县纪委监委宣传部' })
const file = join(dir, 'keys/seal.p12')
const sheet = () => drawCard({ text: '早点回家。', from: '爱人', at: NOW })
const at = new Date()

beforeAll(async () => {
  const made = await Promise.all([1, 2, 3].map(() => ensureOwnSeal(file, config, at)))
  expect(made.filter(Boolean)).toHaveLength(1)
})

test('the own seal is the office’s, made once, and only its owner may read it', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const before = readFileSync(file)
  expect(await ensureOwnSeal(file, config, at)).toBe(false)
  expect(readFileSync(file)).toEqual(before)
  const sealed = await sealOf(config, file)!.seal(await sheet(), at)
  const said = pdfsig(sealed)
  expect(said).toContain('O=清源县纪委监委宣传部')
  expect(said).toContain('Signature Type: ETSI.CAdES.detached')
  expect(said).toContain('Signing Hash Algorithm: SHA-256')
})

test('what is sealed holds, and not after any change', async () => {
  const sealed = await sealOf(config, file)!.seal(await sheet(), at)
  expect(sealHolds(sealed)).toBe(true)
  const [, first, second] = /\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)/
    .exec(sealed.toString('latin1'))!
    .map(Number)
  for (const place of [20, 3000, first! - 1, second!, sealed.length - 30]) {
    const changed = Buffer.from(sealed)
    changed[place]! ^= 1
    expect([place, sealHolds(changed)]).toEqual([place, false])
  }
  // A later revision appended behind the seal.
  const appended = Buffer.concat([sealed, Buffer.from('\n9 0 obj\n<< >>\nendobj\n%%EOF\n')])
  expect(sealHolds(appended)).toBe(false)
  expect(sealHolds(await sheet())).toBe(false)
})

test('the environment’s p12 counts before the file, with its own password', async () => {
  const theirs = readConfig({ OFFICE: '另一个办公室', QINGFENG_SEAL_PASSWORD: '口令 abc' })
  const other = join(dir, 'keys/other.p12')
  await ensureOwnSeal(other, theirs, at)
  const p12 = readFileSync(other, 'base64')
  const seal = sealOf({ ...config, seal: { p12, password: '口令 abc' } }, file)!
  expect(pdfsig(await seal.seal(await sheet(), at))).toContain('O=另一个办公室')
  expect(() => sealOf({ ...config, seal: { p12, password: '' } })).toThrow('口令不对')
})

test('a file that others can read, that is no p12, or that is not there', () => {
  expect(sealOf(config, join(dir, 'none.p12'))).toBeNull()
  const open = join(dir, 'open.p12')
  writeFileSync(open, readFileSync(file))
  chmodSync(open, 0o644)
  expect(() => sealOf(config, open)).toThrow('chmod 600')
  const junk = join(dir, 'junk.p12')
  writeFileSync(junk, 'not a p12', { mode: 0o600 })
  expect(() => sealOf(config, junk)).toThrow('不是 p12 文件')
})
