import { useShareAppMessage } from '@tarojs/taro'
import { pathOf } from '../routes'
import lesson from '../share/lesson.png'

interface Card {
  /** Without an address it leads to 首页, since most pages are one person's own. */
  path?: string
  /** A picture in the package of the page that shares it. */
  picture?: string
}

/** The card that a chat shows. */
export function useShare(title: string, { path = pathOf('home'), picture = lesson }: Card = {}): void {
  useShareAppMessage(() => ({ title, path, imageUrl: picture }))
}
