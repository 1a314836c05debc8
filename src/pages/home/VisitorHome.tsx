import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button/Button'
import { Card } from '../../components/card/Card'
import { SectionHead } from '../../components/card/SectionHead'
import { Row } from '../../components/list/Row'
import { ContentCard } from '../../features/content/ContentCard'
import type { ContentItem } from '../../features/content/covers'
import { go } from '../../lib/go'
import { useMe } from '../../lib/me'

const steps = [
  '向本单位联络员或组织者要一张邀请单',
  '打开绑定页，填邀请单上的绑定码和您的姓名',
  '看过隐私说明并同意，就可以开始学习',
]

/** For whom this is, how to come in, and what may be read without coming in. */
export function VisitorHome({ cards }: { cards: ContentItem[] }) {
  const { me } = useMe()
  return (
    <>
      <Card>
        <View className="h2 serif">到新岗位之前，先上这一课</View>
        <View className="second gap-8">
          {`这里是${me?.about.county ?? '本县'}新任职干部的任前廉政教育：谈一次话，参加一次大会，看警示片，读案例，签承诺书。大约两个小时，可以分几次完成。`}
        </View>
        <View className="visitor-steps gap-12">
          {steps.map((step, index) => (
            <View key={step} className="visitor-step">
              <Text className="visitor-number num">{index + 1}</Text>
              <Text className="grow">{step}</Text>
            </View>
          ))}
        </View>
        <Button className="gap-16" onTap={() => go('bind')}>
          {me?.trial ? '试一试，或绑定身份' : '绑定身份'}
        </Button>
      </Card>
      {cards.length > 0 && <SectionHead title="大家都可以读" more="全部" onMore={() => go('learn')} />}
      {cards.map((item) => (
        <ContentCard key={item.kind + item.slug} item={item} />
      ))}
      <Card className="card-lines gap-24">
        <Row picture="scan" title="核验承诺书" text="凭证书上的编号，不用登录" onTap={() => go('verify')} />
      </Card>
    </>
  )
}
