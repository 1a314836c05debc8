import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { Action, Input, Output } from '../../contract/index'
import { call, CallError } from './call'
import { recall, remember } from './fetched'
import { era, onSession } from './session'

export interface Load<T> {
  data: T | undefined
  error: CallError | undefined
  loading: boolean
  /** When the shown data came, if it is older than this visit because no answer comes now. */
  stale: string | undefined
  reload: () => Promise<void>
}

interface State<T> {
  key: string | undefined
  data: T | undefined
  error: CallError | undefined
  loading: boolean
  stale: string | undefined
}

const empty = { data: undefined, error: undefined, loading: true, stale: undefined }
/** Whatever went wrong, with words that can be shown. */
export const asCallError = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError('broken', '这一页没有打开，请再试一次', '')

/**
 * What a page shows, asked anew whenever the page comes to the front or another person signs in.
 * `null` asks nothing. Without a network the last reply is shown and marked stale.
 */
export function useLoad<A extends Action>(action: A, input: Input<A> | null): Load<Output<A>> {
  const key = input === null ? undefined : `${action}:${JSON.stringify(input)}`
  const [state, setState] = useState<State<Output<A>>>({ key, ...empty })
  const asked = useRef({ key, input, flight: 0, flying: undefined as string | undefined })
  asked.current.key = key
  asked.current.input = input

  const reload = useCallback(async () => {
    const now = asked.current
    const { key: mine, input: question } = now
    if (mine === undefined || question === null) return
    const flight = ++now.flight
    now.flying = mine
    setState((old) => (old.key === mine ? { ...old, loading: true } : { key: mine, ...empty }))
    const next = await answer(action, question, mine)
    if (flight !== now.flight) return
    now.flying = undefined
    setState((old) => ({ ...next, key: mine, data: next.data ?? (old.key === mine ? old.data : undefined) }))
  }, [action])

  // A page's first show and its first effect come in either order; together they ask once.
  const unlessAsking = useCallback(() => {
    if (asked.current.flying !== asked.current.key) void reload()
  }, [reload])
  useEffect(unlessAsking, [key, unlessAsking])
  useEffect(
    () =>
      onSession((another) => {
        if (another) setState({ key: asked.current.key, ...empty })
        void reload()
      }),
    [reload],
  )
  useDidShow(unlessAsking)

  const { data, error, loading, stale } = state.key === key ? state : { ...empty }
  return { data, error, loading: key !== undefined && loading, stale, reload }
}

async function answer<A extends Action>(
  action: A,
  input: Input<A>,
  key: string,
): Promise<Omit<State<Output<A>>, 'key'>> {
  const now = era()
  try {
    const data = await call(action, input)
    // What comes after its asker has gone is not kept for the next one.
    if (era() === now) remember(key, data, new Date().toISOString())
    return { data, error: undefined, loading: false, stale: undefined }
  } catch (caught) {
    const error = asCallError(caught)
    const last = error.code === 'offline' ? recall(key) : undefined
    // The shape was the contract's when it was stored; a newer version of the app asks again before it shows more.
    return { data: last?.data as Output<A> | undefined, error, loading: false, stale: last?.at }
  }
}
