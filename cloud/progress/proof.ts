import type { StudyKind, Way } from '../../contract/limits'
import type { Step } from '../db/schema/programme'

export type Reply = { agrees: 'yes' | 'no'; text: string; at: Date }

export type Talk = {
  kind: 'talk'
  id: string
  voided: boolean
  enrolment: string
  step: string
  at: Date
  place: string
  talker: string
  capacity: string
  outline: string | null
  corrects: string | null
  reply: Reply | null
}

/** A signed text, whichever version of it; withdrawn or voided, it is carried along as voided. */
export type Signing = {
  kind: 'signing'
  id: string
  voided: boolean
  text: string
  channel: 'phone' | 'hall' | 'paper'
  serial: string
  at: Date
}

/** Whatever may finish a step, as it was recorded. Voided ones are carried along and do not count. */
export type Proof =
  | Talk
  | Signing
  /** A text to sign, or only to read, was read to its end. */
  | { kind: 'read'; id: string; voided: boolean; text: string; at: Date }
  | { kind: 'completion'; id: string; voided: boolean; of: StudyKind; slug: string; at: Date }
  | {
      kind: 'attendance'
      id: string
      voided: boolean
      /** The kind of step it is for, and the only programme; null for any. */
      of: Step['kind']
      programme: string | null
      place: string
      way: 'qr' | 'digits' | 'hand'
      at: Date
    }
  | {
      kind: 'record'
      id: string
      voided: boolean
      enrolment: string
      step: string
      way: Way
      on: string
      byOrganiser: boolean
    }

/** What derivation needs to know of an enrolment. */
export type Course = { id: string; programme: string; startsOn: string }
