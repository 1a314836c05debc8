import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Pair } from '../../../components/field/Pair'
import type { Course } from '../../../features/programme/next'
import { dateOf, dateText } from '../../../lib/day'
import { go } from '../../../lib/go'
import { useDefer } from './useDefer'

interface Props {
  course: Course | undefined
  deferredAt: string | null
  onChange: () => Promise<void>
}

/** To sign or not: two buttons of one size and colour. Before the initiative was read there is nothing to decide yet. */
export function Decision({ course, deferredAt, onChange }: Props) {
  const step = course?.steps.find(({ kind, pledge }) => kind === 'pledge' && pledge)
  const { defer, busy } = useDefer(onChange)
  if (!step?.pledge || step.state === 'locked') return null
  const { slug, signing } = step.pledge
  if (signing)
    return (
      <Button className="gap-16" kind="quiet" onTap={() => go('signed', { signing })}>
        看我签的承诺书
      </Button>
    )
  return (
    <Card className="gap-16">
      <View className="h3">签不签，由您</View>
      <View className="second gap-4">
        {deferredAt
          ? `${dateText(dateOf(deferredAt))}您选了暂不签，没有人会来问。什么时候想签，都可以签。`
          : '和家里人商量好再定。暂不签不用说理由，也没有人会来问。'}
      </View>
      <View className="decision">
        <Pair>
          <Button kind="quiet" onTap={() => go('pledge', { slug })}>
            读一读再签
          </Button>
          {!deferredAt && (
            <Button kind="quiet" loading={busy} onTap={() => void defer(slug)}>
              暂不签
            </Button>
          )}
        </Pair>
      </View>
    </Card>
  )
}
