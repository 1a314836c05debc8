import { useCallback, useEffect, useRef, useState, type MutableRefObject } from 'react'
import type { Output } from '../../../contract/index'
import { toast } from '../../lib/toast'
import { post } from './outbox'
import { playerOf } from './player'
import { startOf } from './playhead'
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
  state: MutableRefObject<{ free: boolean; done: boolean; playing: boolean; told: number }>
  view: WatchView | undefined
  /** Tells the view, at most once a second unless it must know. */
  tell: (always: boolean) => void
  /** Sends what was played since. */
  send: (ended?: boolean) => void
}

function useTeller(): Teller {
  const [view, setView] = useState<WatchView>()
  const run = useRef<WatchRun>()
  const state = useRef({ free: false, done: false, playing: false, told: 0 })
  const tell = useCallback((always: boolean) => {
    const now = run.current
    const { told, free, done } = state.current
    if (!now || (!always && Date.now() - told < TELL_MS)) return
    state.current.told = Date.now()
    setView({ position: Math.floor(now.head.time()), watched: now.seen(), free, done })
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
    run.current?.answered(input.beat, reply.watched)
    tell(done)
  })
  const { opened, phase } = sitting
  const live = phase === 'live'

  useEffect(() => {
    if (!live || !opened?.film) return undefined
    const { watched, free, done, position } = opened.film
    const start = startOf(position, seconds)
    run.current = watchRun(opened.session, { seconds, watched, start })
    // The player does not wait for the session that was opened anew under it.
    if (state.current.playing) run.current.head.play()
    state.current = { ...state.current, free, done, told: 0 }
    tell(true)
    return () => {
      send()
      run.current = undefined
    }
  }, [live, opened, seconds, run, state, send, tell])
  return sitting
}

type PlayerEvents = Pick<Watch, 'playing' | 'onPlay' | 'onPause' | 'onTime' | 'onEnded'>

/** What the player reports, up to the edge beyond which nothing counts. */
function usePlayerEvents(teller: Teller, seconds: number, player: string): PlayerEvents {
  const [playing, setPlaying] = useState(false)
  const { run, state, tell, send } = teller
  const stop = (ended: boolean) => {
    state.current.playing = false
    run.current?.head.pause()
    setPlaying(false)
    send(ended)
    tell(true)
  }
  return {
    playing,
    onPlay: () => {
      state.current.playing = true
      run.current?.head.play()
      setPlaying(true)
    },
    onPause: () => stop(false),
    onTime: (time) => {
      const now = run.current
      if (!now) return
      const edge = now.edge()
      if (now.head.move(time) && beyond(time, edge, state.current.free)) {
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

const beyond = (time: number, edge: number, free: boolean) => !free && time > edge + LEAP_SECONDS

/** Watches a film: tells the server in numbered beats which whole seconds were really played. */
export function useWatch(slug: string | undefined, on: boolean, seconds: number, player: string): Watch {
  const teller = useTeller()
  const sitting = useFilmSitting(slug, on, seconds, teller)
  const events = usePlayerEvents(teller, seconds, player)
  const { run, state, view, send } = teller
  const { phase } = sitting

  useEffect(() => {
    if (phase === 'elsewhere' || phase === 'refused') playerOf(player).pause()
  }, [phase, player])
  useShown((shown) => {
    if (shown) return
    playerOf(player).pause()
    send()
  })

  const seek = (time: number) => {
    const edge = run.current?.edge()
    const back = edge !== undefined && beyond(time, edge, state.current.free)
    if (back) toast(SKIPPED)
    playerOf(player).seek(back ? edge : time)
    playerOf(player).play()
  }
  return { ...sitting, ...events, view, seek }
}
