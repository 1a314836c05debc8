import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { watchSystemLook } from './lib/look'
import { watchPrivacy } from './lib/privacy'
import { offerUpdates } from './lib/update'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchSystemLook()
    watchPrivacy()
    offerUpdates()
  })
  return children
}
