import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { Tag } from '../../../components/card/Tag'
import { Choice } from '../../../components/field/Choice'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { momentText } from '../../../lib/day'
import { useList } from '../../../lib/useList'
import { useSettle } from './useSettle'

definePageConfig({ navigationBarTitleText: '暂不签的说明', onReachBottomDistance: 200 })

type Deferral = Output<'pledge.deferrals'>['items'][number]
type Which = 'open' | 'done'

const whiches: { value: Which; word: string }[] = [
  { value: 'open', word: '待沟通' },
  { value: 'done', word: '已了结' },
]

/** What was said to this organiser alone; nobody else has a list of it. */
export default function Deferrals() {
  const [which, setWhich] = useState<Which>('open')
  const list = useList('pledge.deferrals', { open: which === 'open' })
  const { settle, settling } = useSettle(() => void list.reload())
  return (
    <Page title="暂不签的说明">
      <View className="second">这里的话只说给您一个人，请私下沟通，不转述、不催签、不记入考核。</View>
      <View className="gap-12">
        <Choice label="看哪些说明" options={whiches} value={which} onChange={setWhich} />
      </View>
      <Loaded loads={[list.first]} skeleton="card">
        <List
          list={list}
          keyOf={(one) => one.id}
          empty={<None which={which} />}
          row={(one) => (
            <DeferralCard
              deferral={one}
              waits={which === 'open'}
              busy={settling === one.id}
              onSettle={() => void settle(one.id)}
            />
          )}
        />
      </Loaded>
    </Page>
  )
}

const None = ({ which }: { which: Which }) =>
  which === 'open' ? (
    <Empty picture="letter" title="没有等您沟通的说明" text="有人选了暂不签并写给您时，会出现在这里。" />
  ) : (
    <Empty picture="letter" title="还没有了结的说明" text="谈过的，和后来签了的，会收在这里。" />
  )

interface CardProps {
  deferral: Deferral
  /** Neither talked over nor signed since. */
  waits: boolean
  busy: boolean
  onSettle: () => void
}

function DeferralCard({ deferral, waits, busy, onSettle }: CardProps) {
  const { name, unitName, title, reason, at, settledAt } = deferral
  return (
    <Card className="gap-12">
      <View className="row">
        <View className="h3 grow">{name}</View>
        {!waits && <Tag>{settledAt === null ? '后来签了' : '已谈过'}</Tag>}
      </View>
      <View className="meta num">
        <Phrases of={[unitName, momentText(at)]} />
      </View>
      <View className="meta gap-4">《{title}》</View>
      <View className="gap-8">{reason}</View>
      {settledAt !== null && <View className="meta gap-8 num">{momentText(settledAt)} 谈过</View>}
      {waits && (
        <Button small kind="quiet" className="gap-12" loading={busy} onTap={onSettle}>
          已谈过
        </Button>
      )}
    </Card>
  )
}
