import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Tag } from '../../../components/card/Tag'
import { momentText } from '../../../lib/day'
import { useLoad } from '../../../lib/useLoad'

/** What was handed in from this phone, with its answer. */
export function Receipts({ receipts }: { receipts: readonly string[] }) {
  if (receipts.length === 0) return null
  return (
    <>
      <SectionHead title="提过的意见" />
      {receipts.map((receipt) => (
        <One key={receipt} receipt={receipt} />
      ))}
      <View className="meta gap-8">回执只在这部手机里，清除数据后就看不到答复了。</View>
    </>
  )
}

function One({ receipt }: { receipt: string }) {
  const { data, error } = useLoad('people.suggestion', { receipt })
  return (
    <Card className="gap-12">
      {!data && <View className="meta">{error ? error.message : '正在查看答复'}</View>}
      {data && (
        <>
          <View className="row">
            <View className="grow meta num">{momentText(data.at)}</View>
            <Tag kind={data.answer ? 'wash' : 'line'}>{data.answer ? '已答复' : '等待答复'}</Tag>
          </View>
          <View className="second gap-4">{data.text}</View>
          {data.answer && <View className="gap-8">{data.answer}</View>}
        </>
      )}
    </Card>
  )
}
