import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { barSizes } from '../../lib/bars'
import { back } from '../../lib/go'
import { Tap } from '../button/Tap'
import { Picture } from '../picture/Picture'

interface Props {
  title: string | undefined
  /** A tab page: nothing to go back to, and in a browser no bar at all when it has no title. */
  bare: boolean
  action?: ReactNode
}

export function NavBar({ title, bare, action }: Props) {
  const { status, title: height, capsule } = barSizes()
  const side = Math.max(capsule, 56)
  if (bare && !title && status === 0) return null
  return (
    <View className="nav" style={`padding-top:${status}px`}>
      <View className="nav-row" style={`height:${height}px`}>
        <View className="nav-side" style={`width:${side}px`}>
          {!bare && (
            <Tap className="nav-back" label="返回" onTap={back}>
              <Picture name="back" size={24} />
            </Tap>
          )}
        </View>
        <View className={`nav-title ${(title ?? '').length > 9 ? 'nav-long' : ''}`}>{title ?? ''}</View>
        <View className="nav-side nav-right" style={`width:${side}px`}>
          {capsule === 0 && action}
        </View>
      </View>
      {capsule > 0 && action && <View className="nav-under">{action}</View>}
    </View>
  )
}
