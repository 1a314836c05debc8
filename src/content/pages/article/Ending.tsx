import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { go, replace } from '../../../lib/go'

type Card = NonNullable<Output<'content.next'>['next']>

export function NextButton({ next, kind }: { next: Card; kind?: 'quiet' }) {
  return (
    <Button className="gap-24" kind={kind} onTap={() => replace('article', { slug: next.slug })}>
      {`下一篇《${next.title}》`}
    </Button>
  )
}

interface Props {
  member: boolean
  /** Signed in, as an official or as someone's family. */
  bound: boolean
  next: Card | null
  done: boolean
}

/** After the last line: the next unread case; for family the way back; for a visitor what binding would add. */
export function Ending({ member, bound, next, done }: Props) {
  if (bound && !member)
    return (
      <Button className="gap-24" kind="quiet" onTap={() => go('family')}>
        回到家庭页
      </Button>
    )
  if (!member)
    return (
      <View className="ending">
        <View className="meta centre">绑定身份后，读完的文章会为您记下</View>
        <Button className="gap-12" kind="quiet" onTap={() => go('bind')}>
          去绑定
        </Button>
      </View>
    )
  if (next) return <NextButton next={next} kind={done ? undefined : 'quiet'} />
  return done ? <View className="meta centre gap-24">案例都读完了，可以常回来看看</View> : null
}
