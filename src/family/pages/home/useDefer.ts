import { toast, toastError } from '../../../lib/toast'
import { useDraftId } from '../../../lib/useDraftId'
import { useSend } from '../../../lib/useSend'

/** 暂不签, without a reason and to nobody. */
export function useDefer(onDone: () => Promise<void>) {
  const draft = useDraftId('defer-family')
  const { send, busy } = useSend('pledge.defer')
  const defer = async (slug: string) => {
    const id = await draft.id().catch(toastError)
    if (!id || !(await send({ id, slug, to: null, reason: null }))) return
    draft.done()
    toast('记下了，暂不签')
    await onDone()
  }
  return { defer, busy }
}
