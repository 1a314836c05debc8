import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Row } from '../../../components/list/Row'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { go } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useLoad } from '../../../lib/useLoad'

definePageConfig({ navigationBarTitleText: '家庭助廉' })

const signedText = (signed: number | null) =>
  signed === null ? '人数少，不显示签署数' : `${signed} 位签了承诺书`

export default function FamilyCounts() {
  const { may } = useMe()
  const load = useLoad('family.counts', {})
  const items = load.data?.items ?? []

  return (
    <Page title="家庭助廉" load={load}>
      {may('organiser') && (
        <Card className="card-lines">
          <Row picture="mail" title="签好的家庭承诺书" onTap={() => go('familySigned')} />
        </Card>
      )}
      {load.data && items.length === 0 && (
        <Empty picture="gate" title="还没有干部邀请家人" text="有人邀请以后，各单位的人数会列在这里。" />
      )}
      {items.length > 0 && (
        <View className="meta gap-12">
          只有人数，没有姓名，按单位名称排列，不排名。家属自愿参加，签与不签都不作评价的依据。
        </View>
      )}
      {items.map(({ unit, unitName, officials, members, signed }) => (
        <Card key={unit} className="gap-12">
          <View className="h3">{unitName}</View>
          <View className="second num gap-4">
            {`${officials} 位干部发过邀请，${members} 位家人参加，${signedText(signed)}`}
          </View>
        </Card>
      ))}
    </Page>
  )
}
