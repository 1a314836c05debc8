import type { Stroke } from '../../contract/mark'
import { canonical } from '../canonical'
import { dayOf } from '../day'
import { pledgeHash, type PledgeWords } from '../pledgeHash'
import { sha256 } from '../sha256'
import { commitment, type LedgerRecord } from './record'

/** What lies beside a ledger record: its own columns, what it is about, and the text that was signed. */
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
    signedAt: string
    erased: boolean
  } | null
  text: (PledgeWords & { hash: string }) | null
  certificate: {
    person: string
    serial: string
    name: string | null
    unitName: string | null
    atUnit: string | null
    signerSalt: string | null
    unitSalt: string | null
    doneOn: string
    erased: boolean
  } | null
}

type Signed = Extract<LedgerRecord, { kind: 'signed' }>
type Completed = Extract<LedgerRecord, { kind: 'completed' }>
type Signing = NonNullable<Beside['signing']>

const leftOver = (...personal: unknown[]): string | null =>
  personal.some((left) => left !== null) ? '已经删除的签署还留着个人信息' : null

/** After a lawful erasure nothing personal may be left; before it, all of it has to open the commitments. */
function personalFault({ signer, unit, strokes }: Signed, signing: Signing): string | null {
  const { person, name, unitName, atUnit, signerSalt, unitSalt } = signing
  if (signing.erased) return leftOver(name, unitName, signing.strokes, signerSalt, unitSalt)
  if (!signerSalt || commitment(signerSalt, { person, name }) !== signer) return '签署人与账本不符'
  if (!unitSalt || commitment(unitSalt, { unit: atUnit, name: unitName }) !== unit) return '单位与账本不符'
  const mark = signing.strokes && sha256(canonical(signing.strokes))
  return mark === strokes ? null : '笔迹与账本不符'
}

function textFault({ text }: Signed, signing: Signing, words: Beside['text']): string | null {
  if (signing.text !== text.slug || signing.version !== text.version) return '签的不是账本里的那一份文本'
  return words?.hash === text.hash && pledgeHash(words) === text.hash ? null : '承诺书的文本被改动过'
}

/** Paper is recorded after the day on its sheet; everything else when it is signed. */
const timeHolds = ({ at, signedOn }: Signed, { signedAt }: Signing) =>
  signedOn ? signedOn === dayOf(new Date(signedAt)) : Date.parse(at) === Date.parse(signedAt)

function completionFault(record: Completed, certificate: Beside['certificate']): string | null {
  if (!certificate) return '结业证书不见了'
  const { person, serial, name, unitName, atUnit, signerSalt, unitSalt, doneOn, erased } = certificate
  if (serial !== record.serial || doneOn !== record.doneOn) return '结业证书与账本不符'
  if (erased) return leftOver(name, unitName, signerSalt, unitSalt)
  if (!signerSalt || commitment(signerSalt, { person, name }) !== record.person) return '结业的人与账本不符'
  const holds = unitSalt && commitment(unitSalt, { unit: atUnit, name: unitName }) === record.unit
  return holds ? null : '结业的单位与账本不符'
}

/** Why what lies beside a record that holds does not agree with it; null when it does. */
export function signingFault(
  record: LedgerRecord,
  { kind, at, signing, text, certificate }: Beside,
): string | null {
  if (record.kind !== kind || Date.parse(record.at) !== at) return '账本的列与记录不符'
  if (signing && signing.serial !== record.serial) return '编号与账本不符'
  if (record.kind === 'completed') return completionFault(record, certificate)
  if (record.kind !== 'signed') return null
  if (!signing) return '签署不见了'
  if (signing.channel !== record.channel) return '签署方式与账本不符'
  if (!timeHolds(record, signing)) return '签署时间与账本不符'
  return textFault(record, signing, text) ?? personalFault(record, signing)
}
