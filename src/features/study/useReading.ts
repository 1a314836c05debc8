import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../contract/index'
import { post } from './outbox'
import { readingRun, type ReadingRun, type Text } from './readingRun'
import { useEvery } from './useEvery'
import { useShown } from './useShown'
import { useSitting, type Sitting } from './useSitting'

export interface Reading extends Sitting {
  /** As the server knows it, with the seconds of this sitting that it has not answered yet. */
  text: Text | undefined
  /** Nobody has moved the page for a while, so nothing is counted. */
  idle: boolean
  touch: () => void
  /** The reader is at this paragraph; `end` once the last line was on the screen. */
  reach: (paragraph: number, end: boolean) => void
}

/** The session of a text, from its opening to the page's end; what was reached before it opened is not lost. */
function useTextSitting(kind: 'article' | 'transcript', slug: string | undefined, on: boolean) {
  const [text, setText] = useState<Text>()
  const run = useRef<ReadingRun>()
  const known = useRef<Text>()
  const ended = useRef(false)
  const shown = useRef(true)
  const know = useCallback((next: Text) => {
    known.current = next
    setText(next)
  }, [])
  const sitting = useSitting<Output<'study.page'>>(kind, slug, on, (reply) => {
    const { seconds, needed, paragraph, end, done } = reply
    know({ seconds, needed, paragraph, end, done })
  })
  const { opened, phase } = sitting
  const live = phase === 'live'

  const send = useCallback(() => {
    const beat = run.current?.beat(known.current)
    if (beat) void post(beat)
  }, [])
  useEffect(() => {
    if (!live || !opened?.text) return undefined
    know(opened.text)
    run.current = readingRun(opened.session, opened.text, ended.current)
    run.current.clock.show(shown.current)
    ended.current = false
    return () => {
      send()
      run.current = undefined
    }
  }, [live, opened, know, send])
  return { sitting, text, run, known, ended, shown, send }
}

/** Reads a text: counts the active seconds of its page and tells them to the server in numbered beats. */
export function useReading(kind: 'article' | 'transcript', slug: string | undefined, on: boolean): Reading {
  const [idle, setIdle] = useState(false)
  const [front, setFront] = useState(true)
  const { sitting, text, run, known, ended, shown, send } = useTextSitting(kind, slug, on)

  useEvery(1000, front && sitting.phase === 'live', () => {
    if (!run.current) return
    setIdle(run.current.clock.idle())
    if (run.current.due(known.current)) send()
  })
  useShown((now) => {
    shown.current = now
    setFront(now)
    run.current?.clock.show(now)
    if (!now) send()
  })

  const touch = useCallback(() => run.current?.clock.touch(), [run])
  const reach = useCallback(
    (paragraph: number, end: boolean) => {
      if (!run.current) ended.current ||= end
      else if (run.current.reach(paragraph, end)) send()
    },
    [run, ended, send],
  )
  return { ...sitting, text, idle, touch, reach }
}
