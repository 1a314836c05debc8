import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { AwaySheet } from './components/page/AwaySheet'
import { sendSigns } from './features/pledge/outbox'
import { flush } from './features/study/outbox'
import { watchSystemLook } from './lib/look'
import { refreshMe } from './lib/me'
import { watchPages } from './lib/pageFile'
import { watchPrivacy } from './lib/privacy'
import { offerUpdates } from './lib/update'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchSystemLook()
    watchPages()
    watchPrivacy()
    offerUpdates()
  })
  // Roles and grants may have changed while the app was away.
  useDidShow(() => void refreshMe())
  // What was studied or signed without a network last time goes out as soon as the app is open again.
  useDidShow(() => void flush())
  useDidShow(() => void sendSigns())
  // In WeChat a page's package is the platform's to fetch, and an app holds nothing but its pages.
  if (process.env.TARO_ENV !== 'h5') return children
  return (
    <>
      {children}
      <AwaySheet />
    </>
  )
}
