import { useRef } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { Output } from '../../../contract/index'
import { useHere } from '../../lib/useHere'
import { useLoad } from '../../lib/useLoad'
import { useEvery } from '../study/useEvery'

export type Waiting = Output<'pledge.waiting'>['items'][number]

const ASK_MS = 15_000
/** Five minutes after the page came to the front a phone that lies on the table asks no more. */
const ASKS_MOST = 20

/** The open signing of an event that the person attends; asked while the page is looked at, for some minutes. */
export function useWaiting(attends: boolean): Waiting | undefined {
  const load = useLoad('pledge.waiting', attends ? {} : null)
  const here = useHere()
  const asks = useRef(0)
  useDidShow(() => {
    asks.current = 0
  })
  useEvery(ASK_MS, here && attends, () => {
    if (load.loading || asks.current >= ASKS_MOST) return
    asks.current += 1
    void load.reload()
  })
  // Without a network nothing tells whether the hall is still open.
  return load.stale ? undefined : load.data?.items[0]
}
