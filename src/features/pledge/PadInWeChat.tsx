import { useEffect, useRef } from 'react'
import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Sheet } from './drawInk'
import type { Pen, Surface } from './PadSurface'

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

const ID = 'pad'

/** Lays out the canvas in the screen's own dots, and again when its size has changed. */
function useSheet({ width, height, onSheet }: Surface): void {
  useEffect(() => {
    const ratio = Taro.getWindowInfo().pixelRatio
    const lay = ([found]: [Found | null]) => {
      if (!found?.node) return
      Object.assign(found.node, { width: Math.round(width * ratio), height: Math.round(height * ratio) })
      onSheet({ brush: found.node.getContext('2d'), width, height, ratio })
    }
    Taro.nextTick(() => Taro.createSelectorQuery().select(`#${ID}`).fields({ node: true }).exec(lay))
  }, [width, height, onSheet])
}

// Taro types a canvas's touches as a page's; WeChat gives each its place on the canvas.
const fingersOf = (event: unknown): Finger[] => (event as Touched).changedTouches

/** One finger writes; a palm that comes down beside it is not heard. */
function useFinger(pen: Pen) {
  const holder = useRef<number>()
  const held = (event: unknown) => fingersOf(event).find(({ identifier }) => identifier === holder.current)
  const end = (event: unknown) => {
    if (!held(event)) return
    holder.current = undefined
    pen.up()
  }
  return {
    onTouchStart: (event: unknown) => {
      const finger = fingersOf(event)[0]
      if (holder.current !== undefined || !finger) return
      holder.current = finger.identifier
      pen.down(finger.x, finger.y)
    },
    onTouchMove: (event: unknown) => {
      const finger = held(event)
      if (finger) pen.move(finger.x, finger.y)
    },
    onTouchEnd: end,
    onTouchCancel: end,
  }
}

export function PadInWeChat(props: Surface) {
  const { left, top, width, height, label, pen } = props
  useSheet(props)
  const finger = useFinger(pen)
  return (
    <Canvas
      type="2d"
      id={ID}
      canvasId={ID}
      className="pad-canvas"
      style={`left:${left}px;top:${top}px;width:${width}px;height:${height}px`}
      disableScroll
      {...{ ariaRole: 'img', 'aria-label': label }}
      {...finger}
    />
  )
}
