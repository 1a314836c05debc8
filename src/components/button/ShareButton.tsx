import type { PropsWithChildren } from 'react'
import { Button as TaroButton, Text } from '@tarojs/components'
import './button.scss'

/** Opens WeChat's list of chats with the page's card; only there does a button do that. */
export function ShareButton({ className = '', children }: PropsWithChildren<{ className?: string }>) {
  if (process.env.TARO_ENV !== 'weapp') return null
  return (
    <TaroButton className={`btn btn-primary ${className}`} hoverClass="btn-down" openType="share">
      <Text className="btn-text">{children}</Text>
    </TaroButton>
  )
}
