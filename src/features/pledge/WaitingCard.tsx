import { View } from '@tarojs/components'
import { Button } from '../../components/button/Button'
import { Card } from '../../components/card/Card'
import { Phrases } from '../../components/card/Phrases'
import { Picture } from '../../components/picture/Picture'
import { go } from '../../lib/go'
import type { Waiting } from './useWaiting'
import './waiting.scss'

/** What is being signed together where the person is just now. */
export function WaitingCard({ of: { event, slug, title, eventTitle } }: { of: Waiting }) {
  return (
    <Card>
      <View className="row row-top">
        <Picture name="seal" size={44} className="sealed waiting-seal" />
        <View className="grow">
          <View className="second">
            <Phrases of={['现场正在集体签订', eventTitle]} />
          </View>
          <View className="h2 serif">{title}</View>
          <View className="meta">
            <Phrases of="读到最后再签，暂不签也可以" />
          </View>
        </View>
      </View>
      <Button className="gap-16" onTap={() => go('pledge', { slug, event })}>
        打开承诺书
      </Button>
    </Card>
  )
}
