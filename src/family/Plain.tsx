import { Text, View } from '@tarojs/components'
import { Picture } from '../components/picture/Picture'
import './plain.scss'

/** A few plain sentences, one under the other: what is asked, what is not, who sees what. */
export function Plain({ lines }: { lines: readonly string[] }) {
  return (
    <View>
      {lines.map((line) => (
        <View key={line} className="plain">
          <Picture name="check" size={18} className="plain-mark" />
          <Text className="grow">{line}</Text>
        </View>
      ))}
    </View>
  )
}
