import { useEffect, useRef } from 'react'
import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Sheet } from './drawInk'

export interface Pen {
  down: (x: number, y: number) => void
  move: (x: number, y: number) => void
  up: () => void
}

interface Props {
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

const styleOf = ({ left, top, width, height }: Props) => ({ left, top, width, height })
const LABEL = { role: 'img', ariaRole: 'img' } as const

/** The paper under the pen: a finger, a mouse or a pen in a browser, a finger in WeChat. One at a time. */
export const PadSurface = (props: Props) =>
  process.env.TARO_ENV === 'h5' ? <InBrowser {...props} /> : <InWeChat {...props} />

function InBrowser(props: Props) {
  const { width, height, label, pen, onSheet } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const holder = useRef<number>()
  useEffect(() => {
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

interface Finger {
  identifier: number
  x: number
  y: number
}
interface Touched {
  changedTouches: Finger[]
}
interface Found {
  node?: { width: number; height: number; getContext: (kind: '2d') => Sheet['brush'] }
}

function InWeChat(props: Props) {
  const { width, height, label, pen, onSheet } = props
  const holder = useRef<number>()
  useEffect(() => {
    const ratio = Taro.getWindowInfo().pixelRatio
    Taro.nextTick(() =>
      Taro.createSelectorQuery()
        .select('#pad')
        .fields({ node: true })
        .exec(([found]: [Found | null]) => {
          if (!found?.node) return
          Object.assign(found.node, { width: Math.round(width * ratio), height: Math.round(height * ratio) })
          onSheet({ brush: found.node.getContext('2d'), width, height, ratio })
        }),
    )
  }, [width, height, onSheet])

  // Taro types a canvas's touches as a page's; WeChat gives each its place on the canvas.
  const held = (event: unknown) =>
    (event as Touched).changedTouches.find(({ identifier }) => identifier === holder.current)
  const end = (event: unknown) => {
    if (!held(event)) return
    holder.current = undefined
    pen.up()
  }
  const { left, top } = props
  return (
    <Canvas
      type="2d"
      id="pad"
      canvasId="pad"
      className="pad-canvas"
      style={`left:${left}px;top:${top}px;width:${width}px;height:${height}px`}
      disableScroll
      {...LABEL}
      aria-label={label}
      onTouchStart={(event) => {
        const finger = (event as unknown as Touched).changedTouches[0]
        if (holder.current !== undefined || !finger) return
        holder.current = finger.identifier
        pen.down(finger.x, finger.y)
      }}
      onTouchMove={(event) => {
        const finger = held(event)
        if (finger) pen.move(finger.x, finger.y)
      }}
      onTouchEnd={end}
      onTouchCancel={end}
    />
  )
}
