import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { Tag } from '../../../components/card/Tag'
import { go } from '../../../lib/go'

type Listed = Output<'people.roster'>['items'][number]

function stateOf({ left, review, bound }: Listed) {
  if (left) return '已调离'
  if (review) return '审核体验'
  return bound ? '已绑定' : '未绑定'
}

export function RosterCard({ person }: { person: Listed }) {
  const state = stateOf(person)
  return (
    <Card
      className="gap-8"
      label={`${person.name}，${person.unitName}，${state}`}
      onTap={() => go('person', { id: person.id })}
    >
      <View className="row">
        <View className={person.left ? 'grow soft' : 'grow'}>{person.name}</View>
        <Tag kind={person.bound && !person.left ? 'wash' : 'line'}>{state}</Tag>
      </View>
      <View className="meta">
        <Phrases of={[person.unitName, person.position]} />
      </View>
    </Card>
  )
}
