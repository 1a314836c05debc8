import { useCallback, useState } from 'react'
import type { Output } from '../../../contract/index'
import { toast } from '../../lib/toast'
import { useSend } from '../../lib/useSend'

type Kept = Pick<Output<'content.list'>['items'][number], 'kind' | 'slug' | 'favourite'>

/** Puts something among the favourites or takes it out; what stands here is what the server last said. */
export function useFavourite(item: Kept | undefined): { on: boolean; toggle: () => Promise<void>; busy: boolean } {
  const [changed, setChanged] = useState<{ slug: string; on: boolean }>()
  const { send, busy } = useSend('content.favour')
  const on = item !== undefined && (changed?.slug === item.slug ? changed.on : item.favourite)

  const toggle = useCallback(async () => {
    if (!item) return
    const { kind, slug } = item
    if ((await send({ kind, slug, on: !on })) === undefined) return
    setChanged({ slug, on: !on })
    toast(on ? '已取消收藏' : '已收藏，在学习页可以找到')
  }, [item, on, send])
  return { on, toggle, busy }
}
