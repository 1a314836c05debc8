import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
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
  return children
}
