import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../contract/index'
import { BEAT_SECONDS } from '../../../contract/limits'
import type { KeptBeat } from '../../lib/storage'
import { activeClock, type ActiveClock } from './activeClock'
import { post } from './outbox'
import { useShown } from './useShown'
import { useSitting, type Sitting } from './useSitting'

type Text = NonNullable<Output<'study.open'>['text']>

export interface Reading extends Sitting {
  /** As the server knows it, with the seconds of this sitting that it has not answered yet. */
  text: Text | undefined
  /** Nobody has moved the page for a while, so nothing is counted. */
  idle: boolean
  touch: () => void
  /** The reader is at this paragraph; `end` once the last line was on the screen. */
  reach: (paragraph: number, end: boolean) => void
}

interface Run {
  session: string
  clock: ActiveClock
  beat: number
  sent: number
  paragraph: number
  end: boolean
  /** The place that the last beat told. */
  told: string
}

// A beat shorter than this may add nothing by rounding alone.
const SURE_SECONDS = 5

function nextBeat(run: Run): KeptBeat {
  const to = run.clock.tick()
  const { session, sent: from, paragraph, end } = run
  run.sent = to
  run.told = `${paragraph} ${end}`
  return {
    action: 'study.page',
    at: Date.now(),
    input: { session, beat: run.beat++, from, to, paragraph, end },
  }
}

// A finished text opens at its beginning, any other where its reader left it.
function startRun(session: string, text: Text): Run {
  const paragraph = text.done ? 0 : text.paragraph
  const told = `${paragraph} false`
  return { session, clock: activeClock(Date.now), beat: 0, sent: 0, paragraph, end: false, told }
}

/** Read to its end in this sitting, and the server knows: nothing more is to be told. */
const told = (run: Run, text: Text | undefined) => text?.done === true && run.told.endsWith('true')

/** A beat is full; or it completes the text and goes at once. */
function due(run: Run, text: Text | undefined): boolean {
  const fresh = run.clock.tick() - run.sent
  if (told(run, text)) return false
  const wanted = (text?.needed ?? 0) - (text?.seconds ?? 0)
  return fresh >= BEAT_SECONDS || (wanted > 0 && fresh >= wanted && (run.end || text?.end === true))
}

const hasNews = (run: Run) => run.clock.tick() > run.sent || run.told !== `${run.paragraph} ${run.end}`

/** Reads a text: counts the active seconds of its page and tells them to the server in numbered beats. */
export function useReading(kind: 'article' | 'transcript', slug: string | undefined, on: boolean): Reading {
  const [text, setText] = useState<Text>()
  const [idle, setIdle] = useState(false)
  const run = useRef<Run>()
  const known = useRef<Text>()
  const shown = useRef(true)

  const sitting = useSitting<Output<'study.page'>>(kind, slug, on, (reply, { input }) => {
    const { seconds, needed, paragraph, end, done } = reply
    const counted = seconds > (known.current?.seconds ?? 0) || input.to - input.from < SURE_SECONDS
    known.current = { seconds, needed, paragraph, end, done }
    setText(known.current)
    return counted
  })
  const { opened, phase } = sitting
  const live = phase === 'live'

  const send = useCallback(() => {
    const now = run.current
    if (now && hasNews(now) && !told(now, known.current)) void post(nextBeat(now))
  }, [])

  useEffect(() => {
    if (!live || !opened?.text) return undefined
    known.current = opened.text
    setText(opened.text)
    const mine = startRun(opened.session, opened.text)
    mine.clock.show(shown.current)
    run.current = mine
    const ticking = setInterval(() => {
      setIdle(mine.clock.idle())
      if (due(mine, known.current)) send()
    }, 1000)
    return () => {
      clearInterval(ticking)
      send()
      run.current = undefined
    }
  }, [live, opened, send])

  useShown((on) => {
    shown.current = on
    run.current?.clock.show(on)
    if (!on) send()
  })

  const touch = useCallback(() => run.current?.clock.touch(), [])
  const reach = useCallback(
    (paragraph: number, end: boolean) => {
      const now = run.current
      if (!now) return
      now.paragraph = paragraph
      if (!end || now.end) return
      now.end = true
      send()
    },
    [send],
  )
  return { ...sitting, text, idle, touch, reach }
}
