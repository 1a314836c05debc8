import { useSyncExternalStore } from 'react'
import Taro from '@tarojs/taro'
import { listeners } from './listeners'

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void

/** The button that WeChat must see tapped before it lets a declared API run. */
export const AGREE_BUTTON = 'privacy-agree'

let waiting: Resolve[] = []
const watchers = listeners()

/** WeChat asks here when a declared API (scan, clipboard …) is used before the person has agreed. */
export function watchPrivacy(): void {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve: Resolve) => {
    waiting = [...waiting, resolve]
    resolve({ event: 'exposureAuthorization' })
    watchers.tell()
  })
}

export function answerPrivacy(agreed: boolean): void {
  for (const resolve of waiting)
    resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' })
  waiting = []
  watchers.tell()
}

/** The official text that WeChat keeps for this mini-program. A browser has none and opens our own page. */
export function openContract(): void {
  if (process.env.TARO_ENV === 'weapp') Taro.openPrivacyContract({ fail: () => undefined })
}

const asked = () => waiting.length > 0

/** true while WeChat waits for an answer. */
export const usePrivacyAsked = (): boolean => useSyncExternalStore(watchers.listen, asked, asked)
