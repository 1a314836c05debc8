import { useCallback, useRef, useState } from 'react'
import type { Output } from '../../../../contract/index'
import type { Load } from '../../../lib/useLoad'

/**
 * The film's signed address, held while it plays: each reload of the page brings a new signature, and a player
 * that is given another address starts over. `again` takes the newest. Null: films are switched off.
 */
export function useFilmAddress(load: Load<Output<'content.film'>>): {
  address: string | null | undefined
  attempt: number
  again: () => Promise<void>
} {
  const held = useRef<{ slug: string; video: string | null }>()
  const [attempt, setAttempt] = useState(0)
  const { data, reload } = load
  if (data && held.current?.slug !== data.slug) held.current = { slug: data.slug, video: data.video }

  const again = useCallback(async () => {
    await reload()
    held.current = undefined
    setAttempt((n) => n + 1)
  }, [reload])
  return { address: data && held.current ? held.current.video : undefined, attempt, again }
}
