import { sha256 } from '../sha256'
import { signedBy, type LedgerKey } from './keys'
import { NOTHING_BEFORE, type LedgerRecord } from './record'
import { canonical } from '../canonical'

export type Kept = {
  place: number
  record: string
  hash: string
  previous: string
  signature: string
  key: string
}
export type Broken = { place: number; why: string }

type Keys = ReadonlyMap<string, LedgerKey['publicKey']>

function parsed(record: string): LedgerRecord | null {
  try {
    const value = JSON.parse(record) as LedgerRecord
    return canonical(value) === record ? value : null
  } catch {
    return null
  }
}

/** Why one record does not hold by itself and after the one before it; null when it does. */
export function faultOf(one: Kept, place: number, previous: string, keys: Keys): string | null {
  const record = parsed(one.record)
  if (!record) return '记录不是规范写法'
  if (sha256(one.record) !== one.hash) return '摘要与记录不符'
  if (one.place !== place || record.place !== place) return '序号不连续'
  if (one.previous !== previous || record.previous !== previous) return '没有接在上一条之后'
  const publicKey = keys.get(one.key)
  if (!publicKey) return '签名用的密钥不在册'
  return signedBy(publicKey, one.hash, one.signature) ? null : '签名无效'
}

/** The first record that does not hold, and the head of what does. */
export function verifyChain(
  records: Iterable<Kept>,
  keys: Keys,
): { head: string; length: number; broken: Broken | null } {
  let head = NOTHING_BEFORE
  let length = 0
  for (const one of records) {
    const why = faultOf(one, length + 1, head, keys)
    if (why) return { head, length, broken: { place: length + 1, why } }
    head = one.hash
    length++
  }
  return { head, length, broken: null }
}
