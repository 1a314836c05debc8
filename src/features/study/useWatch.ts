import { useCallback, useEffect, useRef, useState, type MutableRefObject } from 'react'
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

interface Teller {
  run: MutableRefObject<WatchRun | undefined>
  state: MutableRefObject<{ free: boolean; done: boolean; told: number }>
  view: WatchView | undefined
  /** Tells the view, at most once a second unless it must know. */
  tell: (always: boolean) => void
  /** Sends what was played since. */
  send: (ended?: boolean) => void
}

function useTeller(): Teller {
  const [view, setView] = useState<WatchView>()
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
  return { run, state, view, tell, send }
}

/** The session of a film, from its opening to the page's end. */
function useFilmSitting(slug: string | undefined, on: boolean, seconds: number, teller: Teller): Sitting {
  const { run, state, tell, send } = teller
  const sitting = useSitting<Output<'study.heartbeat'>>('film', slug, on, (reply, { input }) => {
    const { done } = reply
    state.current = { ...state.current, done, free: state.current.free || done }
    const counted = run.current?.answered(input.beat, reply.watched) ?? true
    tell(done)
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
  }, [live, opened, seconds, run, state, send, tell])
  return sitting
}

/** Watches a film: tells the server in numbered beats which whole seconds were really played. */
export function useWatch(slug: string | undefined, on: boolean, seconds: number, player: string): Watch {
  const [playing, setPlaying] = useState(false)
  const teller = useTeller()
  const sitting = useFilmSitting(slug, on, seconds, teller)
  const { run, state, view, tell, send } = teller
  const { phase } = sitting

  useEffect(() => {
    if (phase === 'elsewhere') playerOf(player).pause()
  }, [phase, player])
  useShown((shown) => {
    if (shown) return
    playerOf(player).pause()
    send()
  })

  const beyond = (time: number, edge: number) => !state.current.free && time > edge + LEAP_SECONDS
  const stop = (ended: boolean) => {
    run.current?.head.pause()
    setPlaying(false)
    send(ended)
    tell(true)
  }
  return {
    ...sitting,
    view,
    playing,
    seek: (time) => {
      const edge = run.current?.edge()
      const back = edge !== undefined && beyond(time, edge)
      if (back) toast(SKIPPED)
      playerOf(player).seek(back ? edge : time)
      playerOf(player).play()
    },
    onPlay: () => {
      run.current?.head.play()
      setPlaying(true)
    },
    onPause: () => stop(false),
    onTime: (time) => {
      const now = run.current
      if (!now) return
      const edge = now.edge()
      if (now.head.move(time) && beyond(time, edge)) {
        toast(SKIPPED)
        playerOf(player).seek(edge)
        return
      }
      if (now.full()) send()
      tell(false)
    },
    onEnded: () => {
      const head = run.current?.head
      if (head && head.time() >= seconds - 1) head.move(seconds)
      stop(true)
    },
  }
}
