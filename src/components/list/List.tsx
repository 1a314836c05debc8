import { Fragment, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import type { List as Loaded } from '../../lib/useList'
import { Button } from '../button/Button'
import './list.scss'

interface Props<T> {
  list: Loaded<T>
  keyOf: (item: T) => string
  row: (item: T) => ReactNode
  /** Drawn when there is nothing. */
  empty: ReactNode
}

/** Twenty at a time; the next twenty come at the foot, by themselves or by a tap. */
export function List<T>({ list, keyOf, row, empty }: Props<T>) {
  useReachBottom(() => void list.loadMore())
  if (!list.items) return null
  if (list.items.length === 0) return <>{empty}</>
  return (
    <View className="list">
      {list.items.map((item) => (
        <Fragment key={keyOf(item)}>{row(item)}</Fragment>
      ))}
      {list.error && <View className="meta centre gap-12">{list.error.message}</View>}
      {list.more && (
        <Button kind="plain" loading={list.loadingMore} onTap={() => void list.loadMore()}>
          再看一些
        </Button>
      )}
    </View>
  )
}
