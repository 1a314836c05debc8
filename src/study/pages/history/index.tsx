import { Text, View } from '@tarojs/components'
import { List } from '../../../components/list/List'
import { Row } from '../../../components/list/Row'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { openStudied, studiedWord } from '../../../features/study/studied'
import { dateText, timeText } from '../../../lib/day'
import { useList } from '../../../lib/useList'

export default function History() {
  const list = useList('study.history', {})
  const items = list.items ?? []
  // A day is named at its first line; the list itself grows by twenty.
  const firsts = new Set(items.filter((item, n) => items[n - 1]?.day !== item.day))
  return (
    <Page title="学习记录" load={list.first}>
      <List
        list={list}
        keyOf={(item) => `${item.day} ${item.kind} ${item.slug} ${item.at}`}
        row={(item) => (
          <>
            {firsts.has(item) && (
              <View className="gap-16">
                <Text className="h3 serif">{dateText(item.day)}</Text>
              </View>
            )}
            <Row
              title={`《${item.title}》`}
              text={`${studiedWord(item.kind)} · ${timeText(item.at)}`}
              onTap={() => openStudied(item)}
            />
          </>
        )}
        empty={<Empty title="还没有学习记录" text="读一篇案例，看一部片子，这里就会记下。" />}
      />
    </Page>
  )
}

definePageConfig({ navigationBarTitleText: '学习记录' })
