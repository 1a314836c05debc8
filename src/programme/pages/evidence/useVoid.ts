import { useState } from 'react'
import type { Input } from '../../../../contract/index'
import { toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'
import type { Proof } from './Proofs'

type Target = Pick<Input<'programme.void'>, 'kind' | 'id'>

/** Voids a piece of evidence, or the enrolment, with its reason. */
export function useVoid(onDone: () => void) {
  const [voiding, setVoiding] = useState<Target>()
  const { send, busy } = useSend('programme.void')
  const ask = ({ kind, id }: Proof) => {
    if (kind !== 'attendance') setVoiding({ kind, id })
  }
  const undo = async (reason: string, target = voiding) => {
    if (!target || !(await send({ ...target, reason }))) return
    setVoiding(undefined)
    toast('已作废，原记录仍可查')
    onDone()
  }
  return { voiding, ask, close: () => setVoiding(undefined), undo, busy }
}
