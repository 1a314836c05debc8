import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import { Tap } from '../button/Tap'
import { Picture } from '../picture/Picture'
import type { Shape } from '../picture/shapes'
import './state.scss'

interface Props {
  picture?: Shape
  action?: string
  onTap?: () => void
  warn?: boolean
}

/** A line above the content that says something about all of it. */
export function Banner({ picture, action, onTap, warn, children }: PropsWithChildren<Props>) {
  return (
    <View className={`banner ${warn ? 'banner-warn' : ''}`}>
      {picture && <Picture name={picture} className="banner-picture" />}
      <View className="grow">{children}</View>
      {action && onTap && (
        <Tap className="banner-action" onTap={onTap}>
          <Text>{action}</Text>
        </Tap>
      )}
    </View>
  )
}
