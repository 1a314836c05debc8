import { Text, View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { go, useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useLoad } from '../../../lib/useLoad'
import './index.scss'

definePageConfig({ navigationBarTitleText: '各单位进度' })

const noteFor = (organiser: boolean) =>
  `按单位名称排列，只数人，不排名。${organiser ? '' : '签署承诺书不计在内。'}`

export default function Units() {
  const { programme } = useQuery('units')
  const load = useLoad('programme.units', programme ? { programme } : null)
  const { may } = useMe()
  const items = load.data?.items ?? []

  return (
    <Page title="各单位进度" load={load}>
      {load.data && items.length === 0 && (
        <Empty title="还没有人报名" text="报名以后，各单位每一步的人数会列在这里。" />
      )}
      {items.length > 0 && <View className="meta">{noteFor(may('organiser'))}</View>}
      {items.map((unit) => (
        <Card
          key={unit.unit}
          className="gap-12"
          label={`${unit.unitName}，${unit.people} 人，${unit.finished} 人已完成`}
          onTap={() => go('lines', { programme, unit: unit.unit })}
        >
          <View className="row">
            <Text className="grow h3">{unit.unitName}</Text>
            {unit.overdue > 0 && <Tag kind="seal">{unit.overdue} 人已过期限</Tag>}
          </View>
          <View className="second num">
            {unit.people} 人，{unit.finished} 人已完成
          </View>
          <View className="units-steps">
            {unit.steps.map((step) => (
              <View key={step.id} className="units-step">
                <Text className="meta grow">{step.title}</Text>
                <Text className="meta num">
                  {step.done}/{unit.people}
                </Text>
              </View>
            ))}
          </View>
        </Card>
      ))}
    </Page>
  )
}
