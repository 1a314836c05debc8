import { View } from '@tarojs/components'
import { Choice } from '../../../components/field/Choice'
import { Pair } from '../../../components/field/Pair'
import { WhenField } from '../../../components/field/PickField'
import type { Enrolling } from './useEnrol'

/** The course, its first day and the last. */
export function TermFields({ terms, wrong }: Pick<Enrolling, 'terms' | 'wrong'>) {
  return (
    <>
      <Choice
        label="课程"
        options={terms.options}
        value={terms.programme}
        onChange={terms.setProgramme}
        scrolls
      />
      <View className="gap-16">
        <Pair>
          <WhenField
            label="从哪天开始"
            mode="date"
            value={terms.startsOn}
            onChange={terms.setStartsOn}
            error={wrong.startsOn}
          />
          <WhenField
            label="完成期限"
            mode="date"
            value={terms.dueOn}
            start={terms.startsOn}
            onChange={terms.setDueOn}
            error={wrong.dueOn}
          />
        </Pair>
      </View>
    </>
  )
}
