import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { Tag } from '../../../components/card/Tag'
import { dateText } from '../../../lib/day'
import './index.scss'

type Known = Output<'people.person'>

function factsOf({ level, appointment, appointedOn }: Known): string[] {
  return [level, appointment, ...(appointedOn ? [`${dateText(appointedOn)}任职`] : [])]
}

/** What the roster says of a person. */
export function PersonCard({ person }: { person: Known }) {
  return (
    <Card>
      <View className="h2 serif">{person.name}</View>
      <View className="second gap-4">
        <Phrases of={[person.unitName, person.position]} />
      </View>
      <View className="meta gap-4">
        <Phrases of={factsOf(person)} />
      </View>
      <View className="person-tags">
        {person.head && <Tag kind="line">一把手</Tag>}
        {person.groups.map((group) => (
          <Tag key={group}>{group}</Tag>
        ))}
        {person.left && <Tag kind="line">已调离</Tag>}
      </View>
    </Card>
  )
}
