import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import { Picture } from '../picture/Picture'
import type { Shape } from '../picture/shapes'
import './state.scss'

interface Props {
  title: string
  text?: string
  picture?: Shape
}

/** Nothing here, and why that is all right. Children: the one thing to do about it. */
export function Empty({ title, text, picture = 'lotus', children }: PropsWithChildren<Props>) {
  return (
    <View className="state">
      <Picture name={picture} size={96} width={128} className="state-picture" />
      <Text className="state-title serif">{title}</Text>
      {text && <Text className="state-text">{text}</Text>}
      {children && <View className="state-action">{children}</View>}
    </View>
  )
}
