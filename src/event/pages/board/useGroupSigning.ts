import { useState } from 'react'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'

export type GroupSigning = ReturnType<typeof useGroupSigning>

/** Opening and closing 集体签订 at an event. */
export function useGroupSigning(event: string) {
  const load = useLoad('pledge.hall', { event })
  const [asking, ask] = useState<'open' | 'close'>()
  const [chosen, choose] = useState<string>()
  const texts = useLoad('pledge.texts', asking === 'open' ? {} : null)
  const opening = useSend('pledge.openHall')
  const closing = useSend('pledge.closeHall')
  const slug = chosen ?? load.data?.slug ?? undefined
  const after = async (done: unknown) => {
    if (!done) return
    ask(undefined)
    await load.reload()
  }
  return {
    load,
    hall: load.data,
    texts,
    slug,
    choose,
    asking,
    ask,
    busy: opening.busy || closing.busy,
    open: async () => (slug ? after(await opening.send({ event, slug })) : undefined),
    close: async () => after(await closing.send({ event })),
  }
}
