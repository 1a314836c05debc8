import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Tap } from '../button/Tap'
import { Phrases } from '../card/Phrases'
import { Picture } from '../picture/Picture'
import type { Shape } from '../picture/shapes'
import './list.scss'

interface Props {
  title: string
  text?: string
  side?: ReactNode
  picture?: Shape
  onTap?: () => void
}

/** One line of a card that opens something, or only says something. */
export function Row({ title, text, side, picture, onTap }: Props) {
  const said = [title, text, typeof side === 'string' ? side : undefined].filter(Boolean).join('，')
  const inside = (
    <>
      {picture && <Picture name={picture} className="line-picture" />}
      <View className="grow">
        <View>{title}</View>
        {text && (
          <View className="meta">
            <Phrases of={text} />
          </View>
        )}
      </View>
      {typeof side === 'string' ? <Text className="meta line-side">{side}</Text> : side}
      {onTap && <Picture name="next" size={16} className="soft" />}
    </>
  )
  return onTap ? (
    <Tap className={`line ${picture && side ? 'line-sided' : ''}`} label={said} onTap={onTap}>
      {inside}
    </Tap>
  ) : (
    <View className="line">{inside}</View>
  )
}
