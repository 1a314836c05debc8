import { View } from '@tarojs/components'
import { Picture } from '../picture/Picture'
import type { Shape } from '../picture/shapes'
import './card.scss'

interface Props {
  picture: Shape
  /** Two covers with the same picture still differ: this shifts it on its ground. */
  seed: string
  tone?: 'lotus' | 'gold'
}

const shift = (seed: string) => [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7)

/** A square of the project's own art, whole, moved a little by its seed. */
export function Cover({ picture, seed, tone = 'lotus' }: Props) {
  const n = shift(seed)
  const left = 4 + (n % 4) * 3
  const top = 4 + (n % 5) * 2
  return (
    <View className={`cover cover-${tone}`}>
      <View className="cover-sun" style={`left:${n % 2 ? 58 : 16}%;top:${14 + (n % 3) * 8}%`} />
      <View className="cover-art" style={`left:${left}%;top:${top}%`}>
        <Picture name={picture} className="cover-picture" />
      </View>
    </View>
  )
}
