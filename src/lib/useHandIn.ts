import { useRef, useState } from 'react'
import type { Action, Input, Output } from '../../contract/index'
import { CallError } from './call'
import { useDraftId } from './useDraftId'
import { useFieldFault } from './useFieldFault'
import { useSend } from './useSend'

export interface HandIn<A extends Action, F extends string> {
  /** The button was tapped once: from now on an empty field says what it wants. */
  tried: boolean
  /** The server's refusal of that field. */
  at: (field: F) => string | undefined
  /** The server's refusal of the whole. */
  fault: string | undefined
  busy: boolean
  /** Sends what `make` puts together under the record's own id or the draft's; undefined when nothing was sent or it failed. */
  handIn: (ready: boolean, make: (id: string) => Input<A>, known?: string) => Promise<Output<A> | undefined>
}

/** Handing in a form that makes one record, however often it is tapped. What was typed stays when it is refused. */
export function useHandIn<A extends Action, F extends string>(
  action: A,
  name: string,
  words: Record<F, RegExp>,
): HandIn<A, F> {
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const draft = useDraftId(name)
  const { at, form: fault, take, clear } = useFieldFault(words)
  const { send, busy } = useSend(action, (error) => {
    // A draft that was saved before under other words would be refused for ever.
    if (error instanceof CallError && error.code === 'conflict') draft.done()
    take(error)
  })
  // Tapped again while the next page is on its way, it is still the same record.
  const made = useRef<string>()

  const draftId = async () => {
    setAsking(true)
    const id = await draft.id().catch(take)
    setAsking(false)
    return id
  }
  const handIn: HandIn<A, F>['handIn'] = async (ready, make, known) => {
    setTried(true)
    clear()
    if (!ready) return undefined
    const id = known ?? made.current ?? (await draftId())
    if (!id) return undefined
    const reply = await send(make(id))
    if (reply === undefined || known) return reply
    made.current = id
    draft.done()
    return reply
  }
  return { tried, at, fault, busy: busy || asking, handIn }
}
