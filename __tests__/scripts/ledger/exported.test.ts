import { canonical } from '../../../cloud/canonical'
import type { Kept } from '../../../cloud/pledge/chain'
import { checks } from '../../../cloud/pledge/verify'
import { browserChecks } from '../../../scripts/ledger/browserChecks'
import { check, findHash, givenBy, keyLine, recordLine } from '../../../scripts/ledger/exported'
import { aLedger, next } from '../../support/aLedger'

const whole = aLedger(30)
const { records, keys, heads, key } = whole
const third = records[2]!

/** Both arithmetics must say the same. */
async function found(given: Partial<typeof whole>, kept = heads) {
  const all = { ...whole, ...given }
  const finding = await check(browserChecks, all, kept)
  expect(await check(checks, all, kept)).toEqual(finding)
  return finding
}
const put = (at: number, one: Partial<Kept>) =>
  records.map((record, n) => (n === at ? { ...record, ...one } : record))

test('an export holds in a browser as on the server, across a change of the key', async () => {
  const { chain, kept, head, signedWith } = await found({})
  expect(chain).toEqual({ records: 30, heads: 3, broken: null })
  expect(kept).toEqual({ records: 30, heads: 3, broken: null })
  expect(head).toBe(records[29]!.hash)
  expect(signedWith).toEqual(keys.map(({ id }) => ({ id, records: 15 })))
})

test('a head taken months ago is met by a longer ledger, and a ledger cut shorter does not meet it', async () => {
  const longer = [...records]
  for (let n = 0; n < 5; n++) longer.push(next(key, longer.at(-1)))
  expect((await found({ records: longer }, heads.slice(0, 1))).kept).toEqual({
    records: 35,
    heads: 1,
    broken: null,
  })
  const cut = await found({ records: records.slice(0, 18), heads: heads.slice(0, 1) })
  expect(cut.chain.broken).toBeNull()
  expect(cut.kept.broken).toBe('2026-11-21 日结时有 20 条，现在只有 18 条：末尾被截去了')
})

test.each([
  ['a letter of the record', put(2, { record: third.record.replace('phone', 'paper') }), 3],
  ['its spacing', put(2, { record: third.record.replace(':', ': ') }), 3],
  ['its hash', put(2, { hash: records[5]!.hash }), 3],
  ['its signature', put(2, { signature: records[5]!.signature }), 3],
  // 86 digits carry 516 bits for 512: the last four must not be free.
  ['spare bits of the signature', put(2, { signature: `${third.signature.slice(0, -1)}B` }), 3],
  ['its key', put(2, { key: records[29]!.key }), 3],
  ['its place', put(2, { place: 4 }), 3],
  ['one left out', records.filter((_, n) => n !== 2), 3],
  ['two swapped', put(2, records[3]!).map((one, n) => (n === 3 ? third : one)), 3],
  ['one put in twice', [...records.slice(0, 3), ...records.slice(2)], 4],
  ['another algorithm', [...records.slice(0, 2), next(key, records[1], { algorithm: 'SM3' })], 3],
  ['all after it made anew with another key', remade(), 3],
])('%s: the first record that does not hold is named', async (_, changed, place) => {
  expect((await found({ records: changed })).chain.broken).toContain(`第 ${place} 条不成立`)
})

function remade(): Kept[] {
  const made = records.slice(0, 2)
  const forger = aLedger(1).key
  while (made.length < 30) made.push(next(forger, made.at(-1), { channel: 'paper' }))
  return made
}

test('with its own key put among the keys a ledger made anew still does not meet the heads kept elsewhere', async () => {
  const made: Kept[] = []
  const forger = aLedger(30)
  for (const _ of records) made.push(next(forger.key, made.at(-1), { channel: 'paper' }))
  const { chain, kept } = await found({ records: made, keys: forger.keys, heads: [] })
  expect(chain.broken).toBeNull()
  expect(kept.broken).toBe('2026-11-20 日结的第 10 条与账本不符')
})

test('files are told apart by what is in them, and what cannot be read is named', () => {
  const file = (name: string, lines: string[]) => ({ name, text: `${lines.join('\r\n')}\n` })
  const given = givenBy([
    file('账本.txt', records.map(recordLine)),
    file('钥匙', keys.map(keyLine)),
    file('日结', heads.map(canonical)),
    file('照片.jpg', ['\u0000\u0001']),
    file('空', []),
  ])
  expect(given).toEqual({ records, keys: keys.map((one) => one), heads, unknown: ['照片.jpg'] })
})

test('a line that cannot be read is the record in its place that does not hold', async () => {
  const lines = records.map(recordLine)
  lines[2] = lines[2]!.slice(5)
  const given = givenBy([{ name: 'ledger.jsonl', text: lines.join('\n') }])
  expect((await found({ records: given.records })).chain.broken).toBe('第 3 条不成立：记录不是规范写法')
})

test('a printed hash is found with its place, and a later withdrawal is told', () => {
  const last = next(key, records[29], {
    kind: 'withdrawn',
    serial: 'SERIAL-3',
    at: '2026-12-01T00:00:00.000Z',
  })
  expect(findHash(records, third.hash)).toMatchObject({
    place: 3,
    kind: 'signed',
    serial: 'SERIAL-3',
    withdrawnAt: null,
  })
  expect(findHash([...records, last], third.hash)?.withdrawnAt).toBe('2026-12-01T00:00:00.000Z')
  expect(findHash(records, 'f'.repeat(64))).toBeNull()
})
