import { useState } from 'react'
import { useSend } from '../../../lib/useSend'

export type Change = ReturnType<typeof useChange>

/** Opening, ending and voiding an assembly; what asks first stays open until it is done. */
export function useChange(id: string, onDone: () => Promise<void>) {
  const [asking, ask] = useState<'end' | 'void'>()
  const opening = useSend('event.open')
  const ending = useSend('event.end')
  const voiding = useSend('event.void')
  const after = async (done: unknown) => {
    if (!done) return
    ask(undefined)
    await onDone()
  }
  return {
    asking,
    ask,
    busy: opening.busy || ending.busy || voiding.busy,
    open: async () => after(await opening.send({ id })),
    end: async () => after(await ending.send({ id })),
    undo: async (reason: string) => after(await voiding.send({ id, reason })),
  }
}
