import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../contract/index'
import { toast } from '../../lib/toast'
import { post } from './outbox'
import { playerOf } from './player'
import { useShown } from './useShown'
import { useSitting, type Sitting } from './useSitting'
import { watchRun, type WatchRun } from './watchRun'

export interface WatchView {
  position: number
  watched: readonly (readonly [number, number])[]
  free: boolean
  done: boolean
}

export interface Watch extends Sitting {
  view: WatchView | undefined
  playing: boolean
  /** Goes there, as far as this film may be gone through already, and plays. */
  seek: (time: number) => void
  onPlay: () => void
  onPause: () => void
  onTime: (time: number) => void
  onEnded: () => void
}

// WeChat's view is told of the player at most once a second.
const TELL_MS = 1000
const LEAP_SECONDS = 2
export const SKIPPED = '没看过的部分跳过去不计'

/** Watches a film: tells the server in numbered beats which whole seconds were really played. */
export function useWatch(slug: string | undefined, on: boolean, seconds: number, player: string): Watch {
  const [view, setView] = useState<WatchView>()
  const [playing, setPlaying] = useState(false)
  const run = useRef<WatchRun>()
  const state = useRef({ free: false, done: false, told: 0 })

  const tell = useCallback((always: boolean) => {
    const now = run.current
    const { told, ...rest } = state.current
    if (!now || (!always && Date.now() - told < TELL_MS)) return
    state.current.told = Date.now()
    setView({ position: Math.floor(now.head.time()), watched: now.seen(), ...rest })
  }, [])
  const send = useCallback((ended?: boolean) => {
    for (const beat of run.current?.beats(ended) ?? []) void post(beat)
  }, [])

  const sitting = useSitting<Output<'study.heartbeat'>>('film', slug, on, (reply, { input }) => {
    const { done } = reply
    state.current = { ...state.current, done, free: state.current.free || done }
    const counted = run.current?.answered(input.beat, reply.watched) ?? true
    tell(false)
    return counted
  })
  const { opened, phase } = sitting
  const live = phase === 'live'

  useEffect(() => {
    if (!live || !opened?.film) return undefined
    const { watched, free, done, position } = opened.film
    const start = position >= seconds - 1 ? 0 : position
    state.current = { free, done, told: 0 }
    run.current = watchRun(opened.session, { seconds, watched, start, free })
    tell(true)
    return () => {
      send()
      run.current = undefined
    }
  }, [live, opened, seconds, send, tell])

  useEffect(() => {
    if (phase === 'elsewhere') playerOf(player).pause()
  }, [phase, player])

  useShown((shown) => {
    if (shown) return
    playerOf(player).pause()
    send()
  })

  const seek = useCallback(
    (time: number) => {
      const edge = run.current?.edge() ?? 0
      const beyond = run.current && !state.current.free && time > edge + LEAP_SECONDS
      if (beyond) toast(SKIPPED)
      playerOf(player).seek(beyond ? edge : time)
      playerOf(player).play()
    },
    [player],
  )
  const onTime = useCallback(
    (time: number) => {
      const now = run.current
      if (!now) return
      const edge = now.edge()
      if (now.head.move(time) && !state.current.free && time > edge + LEAP_SECONDS) {
        toast(SKIPPED)
        return playerOf(player).seek(edge)
      }
      if (now.full()) send()
      tell(false)
    },
    [player, send, tell],
  )
  const onPlay = useCallback(() => {
    run.current?.head.play()
    setPlaying(true)
  }, [])
  const onPause = useCallback(() => {
    run.current?.head.pause()
    setPlaying(false)
    send()
    tell(true)
  }, [send, tell])
  const onEnded = useCallback(() => {
    const head = run.current?.head
    if (head && head.time() >= seconds - 1) head.move(seconds)
    head?.pause()
    setPlaying(false)
    send(true)
    tell(true)
  }, [seconds, send, tell])

  return { ...sitting, view, playing, seek, onPlay, onPause, onTime, onEnded }
}
