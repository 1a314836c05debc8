import { useState } from 'react'
import type { Input } from '../../../../contract/index'
import { back } from '../../../lib/go'
import { toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'
import type { Proof } from './Proofs'

type Target = { kind: Input<'programme.void'>['kind'] | 'signing'; id: string }
export type Voiding = ReturnType<typeof useVoid>

/** Voids a piece of evidence, or the enrolment, with its reason; without its enrolment the page has nothing to show. */
export function useVoid(onDone: () => void) {
  const [target, setTarget] = useState<Target>()
  const { send, busy } = useSend('programme.void')
  const paper = useSend('pledge.voidPaper')
  const ask = ({ kind, id }: Proof) => {
    if (kind !== 'attendance') setTarget({ kind, id })
  }
  const end = (enrolment: string) => setTarget({ kind: 'enrolment', id: enrolment })
  const undo = async (reason: string) => {
    if (!target) return
    const { kind, id } = target
    const done = kind === 'signing' ? paper.send({ signing: id, reason }) : send({ kind, id, reason })
    if (!(await done)) return
    setTarget(undefined)
    toast('已作废，原记录仍可查')
    if (kind === 'enrolment') back()
    else onDone()
  }
  return { target, ask, end, close: () => setTarget(undefined), undo, busy: busy || paper.busy }
}
