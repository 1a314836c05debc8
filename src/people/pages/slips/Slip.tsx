import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { QrCode } from '../../../components/picture/QrCode'
import { momentText } from '../../../lib/day'
import './index.scss'

const siteOf = (url: string) => url.split('/s?')[0]

/** A paper for one person: whose it is, the code, and the same as a picture to scan. */
export function Slip({ slip }: { slip: Output<'people.invite'>['slips'][number] }) {
  return (
    <View className="slip">
      <View className="slip-words">
        <View className="h2 serif">{slip.name}</View>
        <View className="meta">{slip.unitName}</View>
        <View className="slip-code num">{slip.code}</View>
        <View className="meta num">到 {momentText(slip.expiresAt)} 有效，限本人用一次</View>
        <View className="meta num">扫码，或打开 {siteOf(slip.url)} 填码</View>
      </View>
      <QrCode text={slip.url} size={112} label={`${slip.name}的绑定二维码`} />
    </View>
  )
}
