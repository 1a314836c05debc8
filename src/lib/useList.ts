import { useEffect, useRef, useState } from 'react'
import type { Action, Input, Output } from '../../contract/index'
import { call, type CallError } from './call'
import { asCallError, useLoad, type Load } from './useLoad'

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
  /** Asks all that is shown anew, after something in it was changed. */
  reload: () => Promise<void>
}

async function pagesFrom<A extends Paged>(action: A, input: Input<A>, cursor: string, least: number) {
  const items: Item<A>[] = []
  let next: string | null = cursor
  do {
    const page: Output<A> = await call(action, { ...input, cursor: next })
    items.push(...page.items)
    next = page.next
  } while (next !== null && items.length < least)
  return { items, next }
}

/**
 * A list that grows by twenty. Its first twenty are asked anew with the page; what was loaded after them stays
 * while it still begins where they end, so that coming back from an item does not lose the place.
 */
export function useList<A extends Paged>(
  action: A,
  input: Input<A> | null,
): List<Item<A>> & { first: Load<Output<A>> } {
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

  const fetch = async (cursor: string, before: Item<A>[], least: number) => {
    if (input === null || busy.current) return
    busy.current = true
    setLoadingMore(true)
    try {
      const got = await pagesFrom(action, input, cursor, least)
      setRest({ after, items: [...before, ...got.items], next: got.next })
      setError(undefined)
    } catch (caught) {
      setError(asCallError(caught))
    } finally {
      busy.current = false
      setLoadingMore(false)
    }
  }
  const loadMore = async () => {
    if (next) await fetch(next, tail?.items ?? [], 1)
  }
  const reload = async () => {
    await first.reload()
    if (tail && head?.next) await fetch(head.next, [], tail.items.length)
  }

  const items = head ? [...head.items, ...(tail?.items ?? [])] : undefined
  return { first, items, more: next !== null, loadingMore, error, loadMore, reload }
}
