import { Children, type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import './field.scss'

/** Two short fields side by side, one under the other where letters are large. */
export function Pair({ children }: PropsWithChildren) {
  return (
    <View className="pair">
      {Children.map(children, (child) => (
        <View className="pair-one">{child}</View>
      ))}
    </View>
  )
}
