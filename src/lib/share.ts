import { useShareAppMessage } from '@tarojs/taro'
import { pathOf } from '../routes'

/** The card that a chat shows. Without an address it leads to 首页, since most pages are one person's own. */
export function useShare(title: string, path: string = pathOf('home')): void {
  useShareAppMessage(() => ({ title, path }))
}
