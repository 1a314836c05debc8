import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { flush } from './features/study/outbox'
import { watchSystemLook } from './lib/look'
import { refreshMe } from './lib/me'
import { watchPrivacy } from './lib/privacy'
import { offerUpdates } from './lib/update'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchSystemLook()
    watchPrivacy()
    offerUpdates()
  })
  // Roles and grants may have changed while the app was away.
  useDidShow(() => void refreshMe())
  // What was studied without a network last time goes out as soon as the app is open again.
  useDidShow(() => void flush())
  return children
}
