import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { Tap } from '../button/Tap'
import './card.scss'

interface Props {
  onTap?: () => void
  label?: string
  className?: string
}

export function Card({ onTap, label, className = '', children }: PropsWithChildren<Props>) {
  const classes = `card ${className}`
  return onTap ? (
    <Tap className={classes} label={label} onTap={onTap}>
      {children}
    </Tap>
  ) : (
    <View className={classes}>{children}</View>
  )
}
