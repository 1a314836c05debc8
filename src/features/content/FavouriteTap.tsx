import { Text } from '@tarojs/components'
import { Tap } from '../../components/button/Tap'
import { Picture } from '../../components/picture/Picture'
import { useFavourite } from './useFavourite'
import './favourite.scss'

/** 收藏: a star that is also said in words. */
export function FavouriteTap({ item }: { item: Parameters<typeof useFavourite>[0] }) {
  const { on, toggle } = useFavourite(item)
  return (
    <Tap className="favourite" role="switch" checked={on} label={on ? '已收藏' : '收藏'} onTap={() => void toggle()}>
      <Picture name={on ? 'star-full' : 'star'} size={20} />
      <Text>{on ? '已收藏' : '收藏'}</Text>
    </Tap>
  )
}
