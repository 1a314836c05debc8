import { View } from '@tarojs/components'
import './progress.scss'

/** A hairline of progress at the top of a text. */
export function ShareLine({ share }: { share: number }) {
  return (
    <View className="share-line" aria-hidden>
      <View
        className="share-line-done"
        style={`width:${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`}
      />
    </View>
  )
}
