import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { Tap } from '../button/Tap'
import './card.scss'

interface Props {
  onTap?: () => void
  label?: string
  className?: string
  /** A red edge, as in the margin of a book: a question, a deadline. */
  marked?: boolean
}

export function Card({ onTap, label, className = '', marked, children }: PropsWithChildren<Props>) {
  const classes = `card ${marked ? 'card-marked' : ''} ${className}`
  return onTap ? (
    <Tap className={classes} label={label} onTap={onTap}>
      {children}
    </Tap>
  ) : (
    <View className={classes}>{children}</View>
  )
}
