import { useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** Whether the page is in front: not under another one, and the app not put away. */
export function useHere(): boolean {
  const [here, setHere] = useState(true)
  useDidShow(() => setHere(true))
  useDidHide(() => setHere(false))
  return here
}
