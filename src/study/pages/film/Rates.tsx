import { View } from '@tarojs/components'
import { FILM_RATES } from '../../../../contract/limits'
import { Choice } from '../../../components/field/Choice'
import { playerOf } from '../../../features/study/player'

interface Props {
  rate: number
  player: string
  onRate: (rate: number) => void
}

const options = FILM_RATES.map((value) => ({ value, word: value === 1 ? '原速' : `${value} 倍` }))

export function Rates({ rate, player, onRate }: Props) {
  return (
    <View className="gap-16">
      <Choice<number>
        label="播放速度"
        options={options}
        value={rate}
        onChange={(value) => {
          onRate(value)
          playerOf(player).rate(value)
        }}
      />
    </View>
  )
}
