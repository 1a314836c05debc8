import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'

interface Props {
  count: number
  error: string | undefined
  busy: boolean
  onMake: () => void
}

/** Says what making codes does, before they are made. */
export function MakeSlips({ count, error, busy, onMake }: Props) {
  return (
    <>
      <View className="h2 serif">为 {count} 人发码</View>
      <View className="second gap-8">
        每人一个码，只能用一次，只显示这一回。发出后，这些人以前没用过的码随即作废。
      </View>
      {error && (
        <View className="field-error gap-16" role="alert">
          {error}
        </View>
      )}
      <Button className="gap-24" loading={busy} onTap={onMake}>
        发码
      </Button>
    </>
  )
}
