import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Stroke } from '../../../../contract/mark'
import { drawAll, drawGrowth, type Ink, type Sheet } from '../../../features/pledge/drawInk'
import { extend, originOf, roomLeft } from '../../../features/pledge/pad'
import { toPage } from '../../../features/pledge/padLayout'
import type { Pen } from '../../../features/pledge/PadSurface'

interface Given {
  strokes: Stroke[]
  ink: Ink
  /** What was confirmed is not written on any more. */
  locked: boolean
  onStroke: (stroke: Stroke) => void
}

interface Desk {
  sheet: Sheet | undefined
  /** The stroke under the pen. */
  live: Stroke | undefined
  /** When the mark's clock began. */
  origin: number
  given: Given
}

function penOn(desk: { current: Desk }): Pen {
  const move = (x: number, y: number) => {
    const { sheet, live, origin, given } = desk.current
    if (!sheet || !live) return
    const at = toPage(given.ink.rotated, sheet, x, y)
    const next = extend(live, at, Date.now() - origin, roomLeft(given.strokes))
    desk.current.live = next
    if (next.length > live.length) drawGrowth(sheet, given.ink, next, live.length)
  }
  return {
    down: (x, y) => {
      const { live, given, origin } = desk.current
      if (given.locked || live) return
      desk.current.origin = origin && given.strokes.length > 0 ? origin : originOf(given.strokes, Date.now())
      desk.current.live = []
      move(x, y)
    },
    move,
    up: () => {
      const { live, given } = desk.current
      desk.current.live = undefined
      if (live && live.length > 0) given.onStroke(live)
    },
  }
}

/** The pen on the paper: draws what grows under it, and hands each stroke over as it leaves the paper. */
export function usePen(given: Given): { pen: Pen; onSheet: (sheet: Sheet) => void } {
  const desk = useRef<Desk>({ sheet: undefined, live: undefined, origin: 0, given })
  desk.current.given = given
  const { strokes, ink } = given
  const { rotated, colour } = ink

  const redraw = useCallback(() => {
    const { sheet, live } = desk.current
    if (sheet) drawAll(sheet, { rotated, colour }, live ? [...strokes, live] : strokes)
  }, [strokes, rotated, colour])
  useEffect(redraw, [redraw])
  const newest = useRef(redraw)
  newest.current = redraw
  const onSheet = useCallback((sheet: Sheet) => {
    desk.current.sheet = sheet
    newest.current()
  }, [])

  const pen = useMemo(() => penOn(desk), [])
  // A page that goes while the pen is down keeps what was written.
  useEffect(() => () => pen.up(), [pen])
  return { pen, onSheet }
}
