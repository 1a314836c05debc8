import type { Stroke } from '../../contract/mark'
import { canonical } from '../canonical'
import { pledgeHash, type PledgeWords } from '../pledgeHash'
import { sha256 } from '../sha256'
import { commitment, type LedgerRecord } from './record'

/** What lies beside a ledger record: its own columns, the signing it is about, and the text that was signed. */
export type Beside = {
  kind: string
  at: number
  signing: {
    person: string
    serial: string
    text: string
    version: number
    channel: string
    name: string | null
    unitName: string | null
    atUnit: string
    strokes: Stroke[] | null
    signerSalt: string | null
    unitSalt: string | null
    erased: boolean
  } | null
  text: (PledgeWords & { hash: string }) | null
}

type Signed = Extract<LedgerRecord, { kind: 'signed' }>
type Signing = NonNullable<Beside['signing']>

/** After a lawful erasure nothing personal may be left; before it, all of it has to open the commitments. */
function personalFault({ signer, unit, strokes }: Signed, signing: Signing): string | null {
  const { person, name, unitName, atUnit, signerSalt, unitSalt } = signing
  if (signing.erased)
    return [name, unitName, signing.strokes, signerSalt, unitSalt].some((left) => left !== null)
      ? '已经删除的签署还留着个人信息'
      : null
  if (!signerSalt || commitment(signerSalt, { person, name }) !== signer) return '签署人与账本不符'
  if (!unitSalt || commitment(unitSalt, { unit: atUnit, name: unitName }) !== unit) return '单位与账本不符'
  const mark = signing.strokes && sha256(canonical(signing.strokes))
  return mark === strokes ? null : '笔迹与账本不符'
}

function textFault({ text }: Signed, signing: Signing, words: Beside['text']): string | null {
  if (signing.text !== text.slug || signing.version !== text.version) return '签的不是账本里的那一份文本'
  return words?.hash === text.hash && pledgeHash(words) === text.hash ? null : '承诺书的文本被改动过'
}

/** Why what lies beside a record that holds does not agree with it; null when it does. */
export function signingFault(record: LedgerRecord, { kind, at, signing, text }: Beside): string | null {
  if (record.kind !== kind || Date.parse(record.at) !== at) return '账本的列与记录不符'
  if (signing && signing.serial !== record.serial) return '编号与账本不符'
  if (record.kind !== 'signed') return null
  if (!signing) return '签署不见了'
  if (signing.channel !== record.channel) return '签署方式与账本不符'
  return textFault(record, signing, text) ?? personalFault(record, signing)
}
