import { useState } from 'react'
import { toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'

/** Marks one as talked over; `settling` is the one under way. */
export function useSettle(onDone: () => void) {
  const { send } = useSend('pledge.settle')
  const [settling, setSettling] = useState<string>()
  const settle = async (id: string) => {
    setSettling(id)
    const done = await send({ id })
    setSettling(undefined)
    if (!done) return
    toast('已记下，谈过了')
    onDone()
  }
  return { settle, settling }
}
