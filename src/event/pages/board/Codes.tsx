import { Text, View } from '@tarojs/components'
import { QrCode } from '../../../components/picture/QrCode'
import { ShareLine } from '../../../components/progress/ShareLine'
import type { CallError } from '../../../lib/call'
import type { Shown } from './useBoard'

interface Props {
  shown: Shown | undefined
  /** Why no newer codes came. */
  error: CallError | undefined
}

function missingWords(error: CallError | undefined): string {
  if (!error) return '正在取签到码'
  return error.code === 'offline'
    ? '网络不通，码已过期。连上后会自动更新，急的话请手工补登。'
    : `签到码取不到：${error.message}`
}

const staleWords = ({ code, message }: CallError) =>
  code === 'offline' ? '网络不稳，屏幕上的码仍然有效' : `新的签到码取不到：${message}`

/** The code of these ten seconds and the digits of this minute, as the hall sees them. */
export function Codes({ shown, error }: Props) {
  if (!shown)
    return (
      <View className="second centre gap-24 board-where" role="alert">
        {missingWords(error)}
      </View>
    )
  return (
    <View className="board-code">
      <View className="board-qr">
        <QrCode text={shown.url} size={228} label="签到二维码" />
      </View>
      <View className="board-digits">{`${shown.code.slice(0, 3)} ${shown.code.slice(3)}`}</View>
      <View className="board-time">
        <ShareLine share={shown.left} />
      </View>
      <View className="meta centre board-note">
        {error ? (
          staleWords(error)
        ) : (
          <>
            <Text className="board-whole">二维码每 10 秒更换，</Text>
            <Text className="board-whole">数字每分钟更换</Text>
          </>
        )}
      </View>
    </View>
  )
}
