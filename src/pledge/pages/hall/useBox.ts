import { useCallback, useEffect, useState } from 'react'
import Taro, { useDidShow, useReady } from '@tarojs/taro'

/** Width and height of one part of the page in real pixels, measured again when the window changes. */
export function useBox(selector: string): { width: number; height: number } {
  const [box, setBox] = useState({ width: 0, height: 0 })
  const measure = useCallback(() => {
    Taro.createSelectorQuery()
      .select(selector)
      .boundingClientRect()
      .exec(([found]: ({ width: number; height: number } | null)[]) => {
        if (!found?.width) return
        const { width, height } = found
        setBox((old) => (old.width === width && old.height === height ? old : { width, height }))
      })
  }, [selector])
  useReady(measure)
  useDidShow(measure)
  useEffect(() => {
    Taro.nextTick(measure)
    const again = () => Taro.nextTick(measure)
    Taro.onWindowResize(again)
    return () => Taro.offWindowResize(again)
  }, [measure])
  return box
}
