import { useEvery } from '../../../features/study/useEvery'
import { useHere } from '../../../lib/useHere'
import { useLoad } from '../../../lib/useLoad'

/** How often the hall's screen asks. */
export const ASK_MS = 2000

/** The hall as it is now, and the text that is signed in it; what was shown stays when the network goes. */
export function useHall(event: string | undefined) {
  const load = useLoad('pledge.hall', event ? { event } : null)
  const slug = load.data?.slug
  const text = useLoad('pledge.text', slug ? { slug } : null)
  useEvery(ASK_MS, useHere(), () => {
    if (!load.loading) void load.reload()
  })
  return { load, hall: load.data, minSeconds: text.data?.minSeconds }
}
