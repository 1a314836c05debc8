import { View } from '@tarojs/components'
import { useMe } from '../../lib/me'

/** Who runs this and under which filing numbers; both come from the server's configuration. */
export function Filing() {
  const { me } = useMe()
  if (!me) return null
  const { county, office, filing } = me.about
  return (
    <View className="filing">
      <View>{[county, office].filter(Boolean).join('，')}</View>
      {filing.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </View>
  )
}
