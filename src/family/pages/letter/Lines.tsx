import { Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Tap } from '../../../components/button/Tap'
import { Card } from '../../../components/card/Card'
import { Picture } from '../../../components/picture/Picture'

interface Props {
  lines: Output<'family.home'>['lines']
  value: string | null
  onChange: (line: string | null) => void
}

/** The prepared lines, all in sight, and none of them. */
export function Lines({ lines, value, onChange }: Props) {
  const options = [...lines, { slug: null, text: '不写' }]
  return (
    <Card className="card-lines gap-16">
      <View role="radiogroup" ariaRole="radiogroup" aria-label="选哪一句">
        {options.map(({ slug, text }) => (
          <Tap
            key={slug ?? 'none'}
            role="radio"
            checked={slug === value}
            className={slug === value ? 'line lotus' : 'line'}
            onTap={() => onChange(slug)}
          >
            <Text className={slug === null ? 'grow soft' : 'grow'}>{text}</Text>
            <View className="letter-chosen">{slug === value && <Picture name="check" size={20} />}</View>
          </Tap>
        ))}
      </View>
    </Card>
  )
}
