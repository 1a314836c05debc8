import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../../contract/index'
import { useEvery } from '../../../features/study/useEvery'
import { useHere } from '../../../lib/useHere'
import { useLoad } from '../../../lib/useLoad'

/** What the hall's screen shows now; `left` is the share of the digits' minute still to come. */
export interface Shown {
  url: string
  code: string
  left: number
}

/** The server hands out a minute of codes; asking often rides over a short loss of network, and the count is live. */
const ASK_SECONDS = 5

/** The code that is on now by the server's clock, however wrong this device's is. */
export function shownAt(board: Output<'event.board'>, serverNow: number): Shown | undefined {
  const on = (span: { from: string; to: string }) =>
    Date.parse(span.from) <= serverNow && serverNow < Date.parse(span.to)
  const qr = board.qrs.find(on)
  const digits = board.digits.find(on)
  if (!qr || !digits) return undefined
  const from = Date.parse(digits.from)
  const to = Date.parse(digits.to)
  return { url: qr.url, code: digits.code, left: (to - serverNow) / (to - from) }
}

export function useBoard(id: string) {
  const load = useLoad('event.board', id ? { id } : null)
  const [tick, setTick] = useState(0)

  // The server's clock, carried on by this device's steady one. What is shown again for want of an answer
  // tells an old time and must not set it back.
  const clock = useRef<{ server: number; local: number }>()
  const told = load.data && !load.stale ? Date.parse(load.data.now) : undefined
  if (told !== undefined && clock.current?.server !== told)
    clock.current = { server: told, local: Date.now() }

  const { reload } = load
  useEvery(1000, useHere(), () => setTick((old) => old + 1))
  useEffect(() => {
    if (tick > 0 && tick % ASK_SECONDS === 0) void reload()
  }, [tick, reload])

  const serverNow = clock.current ? clock.current.server + (Date.now() - clock.current.local) : 0
  const event = load.data?.event
  const shown = load.data && clock.current ? shownAt(load.data, serverNow) : undefined
  return { load, event, shown }
}
