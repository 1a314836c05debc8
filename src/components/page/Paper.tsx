import { useEffect, type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { paintPage, useLook } from '../../lib/look'
import './page.scss'

export interface PaperProps {
  /** Stands in the bar; a tab page without one draws its own head. */
  title?: string
  /** Always dark: the player, the hall's screen. */
  night?: boolean
  className?: string
}

/** What a page is drawn on: theme, letter size, and the name that a browser's window and history show. */
export function Paper({
  title = '清风第一课',
  night,
  className = '',
  children,
}: PropsWithChildren<PaperProps>) {
  const look = useLook()
  useDidShow(paintPage)
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])

  const classes = ['page-root', `theme-${night ? 'dark' : look.theme}`, `scale-${look.scale}`, className]
  return <View className={classes.filter(Boolean).join(' ')}>{children}</View>
}
