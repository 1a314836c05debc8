import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Page } from '../../../components/page/Page'
import { QrCode } from '../../../components/picture/QrCode'
import { Empty } from '../../../components/state/Empty'
import { momentText } from '../../../lib/day'
import { useQuery } from '../../../lib/go'
import { errorText } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'
import './index.scss'
import './print'

definePageConfig({ navigationBarTitleText: '绑定码' })

type Slip = Output<'people.invite'>['slips'][number]

export default function Slips() {
  const { people = '' } = useQuery('slips')
  const ids = people.split(',').filter(Boolean)
  const [slips, setSlips] = useState<Slip[]>([])
  const [error, setError] = useState<string>()
  const { send, busy } = useSend('people.invite', (caught) => setError(errorText(caught)))
  const make = async () => {
    setError(undefined)
    const made = await send({ people: ids })
    if (made) setSlips(made.slips)
  }

  return (
    <Page title="绑定码" className="slips">
      {ids.length === 0 && (
        <Empty picture="letter" title="还没有选人" text="到名册里选一位，或为未绑定者一起发码。" />
      )}
      {ids.length > 0 && slips.length === 0 && (
        <>
          <View className="h2 serif">为 {ids.length} 人发码</View>
          <View className="second gap-8">
            每人一个码，只能用一次，只显示这一回。发出后，这些人以前没用过的码随即作废。
          </View>
          {error && (
            <View className="field-error gap-16" role="alert">
              {error}
            </View>
          )}
          <Button className="gap-24" loading={busy} onTap={() => void make()}>
            发码
          </Button>
        </>
      )}
      {slips.length > 0 && (
        <>
          <View className="second slips-screen">
            请当面或一对一交给本人，不要发在群里。离开这一页就看不到了。
          </View>
          <View className="slip-list gap-12">
            {slips.map((slip) => (
              <OneSlip key={slip.person} slip={slip} />
            ))}
          </View>
          {process.env.TARO_ENV === 'h5' && (
            <Button className="gap-16 slips-screen" kind="quiet" onTap={() => window.print()}>
              打印
            </Button>
          )}
        </>
      )}
    </Page>
  )
}

const siteOf = (url: string) => url.split('/s?')[0]

function OneSlip({ slip }: { slip: Slip }) {
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
