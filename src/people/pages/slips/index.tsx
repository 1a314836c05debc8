import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Page } from '../../../components/page/Page'
import { QrCode } from '../../../components/picture/QrCode'
import { momentText } from '../../../lib/day'
import { useQuery } from '../../../lib/go'
import { useSend } from '../../../lib/useSend'
import './index.scss'

definePageConfig({ navigationBarTitleText: '绑定码' })

type Slip = Output<'people.invite'>['slips'][number]

export default function Slips() {
  const { people = '' } = useQuery('slips')
  const ids = people.split(',').filter(Boolean)
  const [slips, setSlips] = useState<Slip[]>([])
  const { send, busy } = useSend('people.invite')
  const make = async () => {
    const made = await send({ people: ids })
    if (made) setSlips(made.slips)
  }

  return (
    <Page title="绑定码" className="slips">
      {slips.length === 0 && (
        <>
          <View className="h2 serif">为 {ids.length} 人发码</View>
          <View className="second gap-8">
            每人一个码，只能用一次，只显示这一回。发出后，这些人以前没用过的码随即作废。
          </View>
          <Button className="gap-24" off={ids.length === 0} loading={busy} onTap={() => void make()}>
            发码
          </Button>
        </>
      )}
      {slips.map((slip) => (
        <View key={slip.person} className="slip">
          <View className="grow">
            <View className="h2 serif">{slip.name}</View>
            <View className="meta">{slip.unitName}</View>
            <View className="slip-code num">{slip.code}</View>
            <View className="meta num">到 {momentText(slip.expiresAt)} 有效，限本人用一次</View>
          </View>
          <QrCode text={slip.url} size={112} label={`${slip.name}的绑定二维码`} />
        </View>
      ))}
      {slips.length > 0 && process.env.TARO_ENV === 'h5' && (
        <Button className="gap-16 slips-print" kind="quiet" onTap={() => window.print()}>
          打印
        </Button>
      )}
      {slips.length > 0 && (
        <View className="meta gap-12 slips-print">
          请当面或一对一交给本人，不要发在群里。离开这一页就看不到了。
        </View>
      )}
    </Page>
  )
}
