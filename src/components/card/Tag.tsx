import type { PropsWithChildren } from 'react'
import { Text } from '@tarojs/components'
import './card.scss'

export function Tag({ kind = 'wash', children }: PropsWithChildren<{ kind?: 'wash' | 'seal' | 'line' }>) {
  return <Text className={`tag tag-${kind}`}>{children}</Text>
}
