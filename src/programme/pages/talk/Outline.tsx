import { Text, View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { useLoad } from '../../../lib/useLoad'

/** The outline of a talk, for whoever wants to think ahead or look back. Without it the page is whole all the same. */
export function Outline({ slug }: { slug: string }) {
  const { data } = useLoad('programme.outline', { slug })
  if (!data) return null
  return (
    <>
      <SectionHead title={data.title} more={`约 ${data.minutes} 分钟`} />
      <View className="second">{data.opening}</View>
      <Card className="gap-12">
        {data.questions.map((question, index) => (
          <View key={question} className="talk-question">
            <Text className="meta num">{index + 1}</Text>
            <Text className="grow">{question}</Text>
          </View>
        ))}
      </Card>
      <View className="meta gap-12">{data.closing}</View>
    </>
  )
}
