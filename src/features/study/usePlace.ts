import { useCallback, useEffect, useRef } from 'react'
import Taro, { usePageScroll } from '@tarojs/taro'
import { barSizes } from '../../lib/bars'

export interface Place {
  /** The paragraph being read, counted over all sections. */
  paragraph: number
  /** Headings that have gone under the bar. */
  headings: number
  /** The last line has been on the screen. */
  end: boolean
  /** How much of the text lies above the foot of the screen, 0 to 1. */
  share: number
}

interface Box {
  top: number
  bottom: number
}

const MEASURE_MS = 300
// A paragraph is being read once its first line has risen above this part of the screen.
const EYE = 0.45

const boxes = (): Promise<[Box[], Box[], Box | null]> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .selectAll('.book-p')
      .boundingClientRect()
      .selectAll('.book-heading')
      .boundingClientRect()
      .select('.book-end')
      .boundingClientRect()
      .exec((found: [Box[] | null, Box[] | null, Box | null]) =>
        resolve([found[0] ?? [], found[1] ?? [], found[2] ?? null]),
      )
  })

async function measure(): Promise<Place | undefined> {
  const [paragraphs, headings, end] = await boxes()
  const first = paragraphs[0]
  if (!first || !end) return undefined
  const { windowHeight } = Taro.getWindowInfo()
  const { status, title } = barSizes()
  const above = paragraphs.filter((box) => box.top < windowHeight * EYE).length
  const whole = end.bottom - first.top
  return {
    paragraph: Math.max(0, above - 1),
    headings: headings.filter((box) => box.bottom < status + title + 24).length,
    end: end.top <= windowHeight,
    share: whole > 0 ? Math.min(1, Math.max(0, (windowHeight - first.top) / whole)) : 1,
  }
}

/** Follows where the reader is in a text of `.book-p` that closes with `.book-end`; `goTo` brings a paragraph up. */
export function usePlace(
  ready: boolean,
  onScroll: () => void,
  onPlace: (place: Place) => void,
): { goTo: (paragraph: number) => Promise<void> } {
  const top = useRef(0)
  const due = useRef<ReturnType<typeof setTimeout>>()
  const told = useRef(onPlace)
  told.current = onPlace

  const look = useCallback(() => {
    due.current ??= setTimeout(() => {
      due.current = undefined
      void measure().then((place) => place && told.current(place))
    }, MEASURE_MS)
  }, [])

  usePageScroll(({ scrollTop }) => {
    top.current = scrollTop
    onScroll()
    look()
  })
  useEffect(() => {
    if (ready) look()
  }, [ready, look])
  useEffect(() => () => clearTimeout(due.current), [])

  const goTo = useCallback(async (paragraph: number) => {
    const [paragraphs] = await boxes()
    const box = paragraphs[paragraph]
    const { status, title } = barSizes()
    if (box)
      await Taro.pageScrollTo({
        scrollTop: Math.max(0, top.current + box.top - status - title - 24),
        duration: 0,
      })
  }, [])
  return { goTo }
}
