import { View } from '@tarojs/components'
import { Paper } from '../../../components/page/Paper'
import { Page } from '../../../components/page/Page'
import { padLayout } from '../../../features/pledge/padLayout'
import { PadSurface } from '../../../features/pledge/PadSurface'
import { useQuery } from '../../../lib/go'
import { useLook } from '../../../lib/look'
import type { KeptSign } from '../../../lib/storage'
import { palettes, scales } from '../../../lib/tokens'
import { Frame } from './Frame'
import { useKeptText } from './useKeptText'
import { usePen } from './usePen'
import { useSign } from './useSign'
import { useWindow } from './useWindow'
import './pad.scss'

definePageConfig({ navigationBarTitleText: '签名', disableScroll: true })

const LABEL = '签名区，用手指、鼠标或触控笔书写。不便手写的，可以签在纸上，由组织者登记，效力一样'

function Pad({ sign }: { sign: KeptSign }) {
  const room = useWindow()
  const { theme, scale } = useLook()
  const layout = padLayout({ ...room, touch: scales[scale].touch })
  const signing = useSign(sign)
  const { pen, onSheet } = usePen({
    strokes: signing.pad.strokes,
    ink: { rotated: layout.rotated, colour: palettes[theme].ink },
    locked: signing.handed || signing.busy,
    onStroke: signing.write,
  })
  return (
    <Paper title="签名" className="pad-page">
      <View className="pad-ground" catchMove />
      <Frame layout={layout} signing={signing} title={sign.title} />
      <PadSurface {...layout.canvas} label={LABEL} pen={pen} onSheet={onSheet} />
    </Paper>
  )
}

export default function SignPad() {
  const { sign, load } = useKeptText(useQuery('signPad'))
  if (sign) return <Pad sign={sign} />
  return (
    <Page title="签名" load={load} skeleton="card" works="签名要先打开承诺书。联网后再试，读过的时间都在。" />
  )
}
