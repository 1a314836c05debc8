import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { momentText } from '../../../lib/day'
import type { Asking } from './useMarks'

type Guest = Output<'event.attendances'>['items'][number]

const wayWords = { qr: '扫码', digits: '数字', hand: '补登' } as const

interface Props {
  guest: Guest
  onAsk: (asking: Asking) => void
}

/** One person of the list: how and when they signed in, or the button that marks them present. */
export function GuestCard({ guest, onAsk }: Props) {
  const { person, name, unitName, attendance } = guest
  return (
    <Card className="gap-8">
      <View className="row">
        <View className="grow">
          <View>{name}</View>
          <View className="meta">{unitName}</View>
        </View>
        {attendance ? (
          <Tag>{wayWords[attendance.way]}</Tag>
        ) : (
          <Button small kind="quiet" onTap={() => onAsk({ kind: 'mark', id: person, name })}>
            补登
          </Button>
        )}
      </View>
      {attendance && (
        <View className="row">
          <View className="meta num grow">
            {momentText(attendance.at)}
            {attendance.by ? `，${attendance.by}登记：${attendance.reason ?? ''}` : ''}
          </View>
          <Button small kind="plain" onTap={() => onAsk({ kind: 'unmark', id: attendance.id, name })}>
            作废
          </Button>
        </View>
      )}
    </Card>
  )
}
