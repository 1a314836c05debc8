import { View } from '@tarojs/components'
import type { Stroke } from '../../../../contract/mark'
import { Picture } from '../../../components/picture/Picture'
import { Handwriting } from '../../../features/pledge/Handwriting'
import { channelWords, stateWords, type MySigning } from '../../../features/pledge/stateWords'
import { momentText } from '../../../lib/day'

interface Props {
  signing: MySigning
  /** The hand, while it is still on this phone. */
  strokes: Stroke[] | undefined
  falls: boolean
}

/** The signed sheet in small, with its seal: it falls once, when it has just been signed. */
export function SignedSheet({ signing: { title, serial, signedAt, channel, state }, strokes, falls }: Props) {
  return (
    <View className="signed-sheet">
      <View className="signed-title serif">{title}</View>
      <View className="signed-lines" aria-hidden>
        {[100, 94, 98, 62].map((wide) => (
          <View key={wide} className="signed-line" style={`width:${wide}%`} />
        ))}
      </View>
      {strokes ? (
        <Handwriting strokes={strokes} className="signed-hand" />
      ) : (
        <View className="signed-hand signed-stored serif">
          {channel === 'paper' ? '签在纸上' : '手写签名已封存'}
        </View>
      )}
      <View className="signed-foot meta num">
        <View>{momentText(signedAt)}</View>
        <View>{channelWords[channel]}</View>
        <View className="signed-serial">{serial}</View>
      </View>
      <View
        className={`signed-seal ${falls ? 'signed-falls' : ''} ${state === 'valid' ? '' : 'signed-past'}`}
      >
        <Picture name="signed" className="signed-mark" label={`已签，${stateWords[state]}`} />
      </View>
    </View>
  )
}
