import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { Page } from '../../../components/page/Page'
import { Handwriting } from '../../../features/pledge/Handwriting'
import { PledgeSheet } from '../../../features/pledge/PledgeSheet'
import { momentText } from '../../../lib/day'
import { useQuery } from '../../../lib/go'
import { useFamilyPledge } from './useFamilyPledge'

definePageConfig({ navigationBarTitleText: '家庭承诺书' })

export default function FamilyPledge() {
  const { signing } = useQuery('familyPledge')
  const load = useFamilyPledge(signing)

  return (
    <Page title="家庭承诺书" load={load} skeleton="text" works="联网才能打开，手机里不留副本。">
      {load.data && <Sheet pledge={load.data} />}
    </Page>
  )
}

function Sheet({ pledge }: { pledge: Output<'family.pledge'> }) {
  const { name, relation, official, signedAt, serial, text, strokes } = pledge
  return (
    <>
      <Card>
        <View className="h3">{name}</View>
        <View className="second gap-4">
          {official}的家人（{relation}）
        </View>
        <View className="second num">{momentText(signedAt)} 签</View>
        <View className="meta num gap-4">编号 {serial}</View>
      </Card>
      <View className="gap-16">
        <PledgeSheet text={text} signed>
          <Handwriting strokes={strokes} />
        </PledgeSheet>
      </View>
      <View className="meta centre gap-12">只供核对，请不要截图转发。</View>
    </>
  )
}
