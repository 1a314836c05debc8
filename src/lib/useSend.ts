import { useCallback, useRef, useState } from 'react'
import type { Action, Input, Output } from '../../contract/index'
import { call, type CallError } from './call'
import { toastError } from './toast'

export interface Send<A extends Action> {
  /** The output, or undefined when it failed; then the words have been shown and nothing was changed here. */
  send: (input: Input<A>) => Promise<Output<A> | undefined>
  busy: boolean
}

/** A button's errand: one at a time, a failure leaves the button usable. `onError` takes the failure's place of a toast. */
export function useSend<A extends Action>(
  action: A,
  onError?: (error: CallError | unknown) => void,
): Send<A> {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const failed = useRef(onError)
  failed.current = onError

  const send = useCallback(
    async (input: Input<A>) => {
      if (running.current) return undefined
      running.current = true
      setBusy(true)
      try {
        return await call(action, input)
      } catch (error) {
        ;(failed.current ?? toastError)(error)
        return undefined
      } finally {
        running.current = false
        setBusy(false)
      }
    },
    [action],
  )
  return { send, busy }
}
