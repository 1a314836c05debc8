import { useCallback, useEffect, useRef, useState } from 'react'
import type { Action, Input, Output } from '../../contract/index'
import { call, CallError } from './call'
import { useLoad, type Load } from './useLoad'

/** Actions that answer in pages: `{ items, next }` for `{ …, cursor }`. */
type Paged = {
  [A in Action]: Output<A> extends { items: unknown[]; next: string | null } ? A : never
}[Action]
type Item<A extends Paged> = Output<A>['items'][number]

export interface List<T> {
  first: Load<unknown>
  items: T[] | undefined
  more: boolean
  loadingMore: boolean
  error: CallError | undefined
  loadMore: () => Promise<void>
}

/**
 * A list that grows by twenty. Its first twenty are asked anew with the page; what was loaded after them stays
 * while it still begins where they end, so that coming back from an item does not lose the place.
 */
export function useList<A extends Paged>(action: A, input: Input<A> | null): List<Item<A>> {
  const first = useLoad(action, input)
  const [rest, setRest] = useState<{ after: string; items: Item<A>[]; next: string | null }>()
  const [loadingMore, setLoadingMore] = useState(false)
  const [error, setError] = useState<CallError>()
  const busy = useRef(false)
  const head = first.data
  const after = `${JSON.stringify(input)} ${head?.next}`
  const tail = rest?.after === after ? rest : undefined
  const next = tail ? tail.next : (head?.next ?? null)

  useEffect(() => setError(undefined), [head])

  const loadMore = useCallback(async () => {
    if (!next || input === null || busy.current) return
    busy.current = true
    setLoadingMore(true)
    try {
      const page = await call(action, { ...input, cursor: next })
      setRest({ after, items: [...(tail?.items ?? []), ...page.items], next: page.next })
      setError(undefined)
    } catch (caught) {
      if (caught instanceof CallError) setError(caught)
    } finally {
      busy.current = false
      setLoadingMore(false)
    }
  }, [action, after, input, next, tail])

  const items = head ? [...head.items, ...(tail?.items ?? [])] : undefined
  return { first, items, more: next !== null, loadingMore, error, loadMore }
}
