import { useLayoutEffect, useRef } from 'react'
import type { Sheet } from './drawInk'
import { PadInWeChat } from './PadInWeChat'

export interface Pen {
  down: (x: number, y: number) => void
  move: (x: number, y: number) => void
  up: () => void
}

export interface Surface {
  /** Where it lies on the screen, in real pixels. */
  left: number
  top: number
  width: number
  height: number
  label: string
  pen: Pen
  /** The paper is there and empty: first of all, and whenever its size has changed. */
  onSheet: (sheet: Sheet) => void
}

const styleOf = ({ left, top, width, height }: Surface) => ({ left, top, width, height })

/** The paper under the pen: a finger, a mouse or a pen in a browser, a finger in WeChat. One at a time. */
export const PadSurface = (props: Surface) =>
  process.env.TARO_ENV === 'h5' ? <InBrowser {...props} /> : <PadInWeChat {...props} />

function InBrowser(props: Surface) {
  const { width, height, label, pen, onSheet } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const holder = useRef<number>()
  // Before the paper is seen: a hand that is quicker than the page loses nothing.
  useLayoutEffect(() => {
    const node = canvas.current
    const brush = node?.getContext('2d')
    if (!node || !brush) return
    const ratio = window.devicePixelRatio || 1
    Object.assign(node, { width: Math.round(width * ratio), height: Math.round(height * ratio) })
    onSheet({ brush, width, height, ratio })
  }, [width, height, onSheet])

  const end = ({ pointerId }: { pointerId: number }) => {
    if (holder.current !== pointerId) return
    holder.current = undefined
    pen.up()
  }
  return (
    <canvas
      ref={canvas}
      className="pad-canvas"
      style={styleOf(props)}
      role="img"
      aria-label={label}
      onPointerDown={({ pointerId, button, nativeEvent, currentTarget }) => {
        if (holder.current !== undefined || button !== 0) return
        holder.current = pointerId
        currentTarget.setPointerCapture?.(pointerId)
        pen.down(...within(currentTarget, nativeEvent))
      }}
      onPointerMove={({ pointerId, nativeEvent, currentTarget }) => {
        if (holder.current !== pointerId) return
        // What the screen noticed between two frames: a quick hand stays round.
        const all = nativeEvent.getCoalescedEvents?.() ?? []
        for (const one of all.length > 0 ? all : [nativeEvent]) pen.move(...within(currentTarget, one))
      }}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
}

function within(node: Element, { clientX, clientY }: { clientX: number; clientY: number }): [number, number] {
  const { left, top } = node.getBoundingClientRect()
  return [clientX - left, clientY - top]
}
