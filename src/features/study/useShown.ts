import { useEffect, useRef } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** Calls back when the page comes to the front or leaves it: another page, another app, another tab. */
export function useShown(onShown: (shown: boolean) => void): void {
  const told = useRef({ page: true, tab: true, onShown })
  told.current.onShown = onShown
  const tell = (part: 'page' | 'tab', on: boolean) => {
    const now = told.current
    if (now[part] === on) return
    now[part] = on
    now.onShown(now.page && now.tab)
  }

  useDidShow(() => tell('page', true))
  useDidHide(() => tell('page', false))
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const listen = () => tell('tab', document.visibilityState === 'visible')
    listen()
    document.addEventListener('visibilitychange', listen)
    return () => document.removeEventListener('visibilitychange', listen)
  }, [])
}
