import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import type { Enrolling } from './useEnrol'

/** How many are ticked, and ticking or clearing all at once. */
export function Chosen({ list, ticks }: Pick<Enrolling, 'list' | 'ticks'>) {
  const { chosen } = ticks
  const open = (list.items ?? []).filter((one) => !one.enrolled)
  if (open.length === 0) return null
  const everyone = ticks.whole || (!list.more && open.every((one) => chosen.has(one.person)))
  const none = list.more ? '还没有勾选' : `符合条件 ${open.length} 人`
  return (
    <View className="row enrol-all">
      <View className="second grow num" role="status">
        {chosen.size > 0 ? `已勾选 ${chosen.size} 人` : none}
      </View>
      {chosen.size > 0 && (
        <Button small kind="plain" onTap={ticks.chooseNone}>
          全不选
        </Button>
      )}
      {!everyone && (
        <Button small kind="quiet" loading={ticks.gathering} onTap={() => void ticks.chooseAll()}>
          符合条件的全选
        </Button>
      )}
    </View>
  )
}
