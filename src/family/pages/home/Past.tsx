import { Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import type { Step } from '../../../features/programme/next'
import { dateText } from '../../../lib/day'

interface Props {
  steps: readonly Step[]
  bonds: Output<'family.home'>['bonds']
}

/** What was done, and when; seen by nobody else. */
export function Past({ steps, bonds }: Props) {
  const past = [
    ...bonds.map(({ official, relation, boundOn }) => ({
      day: boundOn,
      text: `作为${relation}，接受${official}的邀请`,
    })),
    ...steps.flatMap(({ title, doneOn }) => (doneOn ? [{ day: doneOn, text: title }] : [])),
  ].sort((a, b) => a.day.localeCompare(b.day))
  return (
    <>
      <SectionHead title="做过的事" />
      <Card className="card-lines">
        {past.map(({ day, text }) => (
          <View key={day + text} className="line">
            <Text className="grow">{text}</Text>
            <Text className="meta num">{dateText(day)}</Text>
          </View>
        ))}
      </Card>
    </>
  )
}
