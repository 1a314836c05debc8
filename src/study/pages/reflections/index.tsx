import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { momentText } from '../../../lib/day'
import { useList } from '../../../lib/useList'
import './reflections.scss'

export default function Reflections() {
  const list = useList('study.reflections', {})
  return (
    <Page title="我的心得" load={list.first} skeleton="card">
      <List
        list={list}
        keyOf={(item) => item.id}
        row={(item) => (
          <Card className="gap-12">
            <View className="between">
              <View className="h3 serif grow">{item.stepTitle}</View>
              <View className="meta num">{momentText(item.at)}</View>
            </View>
            <View className="reflection serif">{item.text}</View>
          </Card>
        )}
        empty={
          <Empty picture="pen" title="还没有交过心得" text="在课程的每一步里都可以写，想写的时候再写。" />
        }
      />
    </Page>
  )
}

definePageConfig({ navigationBarTitleText: '我的心得' })
