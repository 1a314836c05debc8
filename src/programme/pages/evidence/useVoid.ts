import { useState } from 'react'
import type { Input } from '../../../../contract/index'
import { back } from '../../../lib/go'
import { toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'
import type { Proof } from './Proofs'

type Target = Pick<Input<'programme.void'>, 'kind' | 'id'>
export type Voiding = ReturnType<typeof useVoid>

/** Voids a piece of evidence, or the enrolment, with its reason; without its enrolment the page has nothing to show. */
export function useVoid(onDone: () => void) {
  const [target, setTarget] = useState<Target>()
  const { send, busy } = useSend('programme.void')
  const ask = ({ kind, id }: Proof) => {
    if (kind !== 'attendance' && kind !== 'signing') setTarget({ kind, id })
  }
  const end = (enrolment: string) => setTarget({ kind: 'enrolment', id: enrolment })
  const undo = async (reason: string) => {
    if (!target || !(await send({ ...target, reason }))) return
    setTarget(undefined)
    toast('已作废，原记录仍可查')
    if (target.kind === 'enrolment') back()
    else onDone()
  }
  return { target, ask, end, close: () => setTarget(undefined), undo, busy }
}
