import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { Tag } from '../../../components/card/Tag'
import { Tick } from '../../../components/field/Tick'
import { dateText } from '../../../lib/day'

interface Props {
  one: Output<'programme.candidates'>['items'][number]
  on: boolean
  onChange: (on: boolean) => void
}

/** Someone who can be ticked, or is enrolled already. */
export function Candidate({ one, on, onChange }: Props) {
  const { name, unitName, position, appointedOn, enrolled } = one
  return (
    <Card className="gap-8 enrol-one">
      {enrolled ? (
        <View className="row">
          <View className="grow">
            <View>{name}</View>
            <View className="meta">
              <Phrases of={[unitName, position]} />
            </View>
          </View>
          <Tag>已报名</Tag>
        </View>
      ) : (
        <Tick on={on} label={`${name}，${unitName}`} onChange={onChange}>
          <View>{name}</View>
          <View className="meta">
            <Phrases of={[unitName, position, ...(appointedOn ? [`${dateText(appointedOn)}任职`] : [])]} />
          </View>
        </Tick>
      )}
    </Card>
  )
}
