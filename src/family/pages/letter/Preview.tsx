import { View } from '@tarojs/components'
import { Picture } from '../../../components/picture/Picture'
import { useMe } from '../../../lib/me'

interface Props {
  to: string
  text: string | undefined
}

/** The letter as it will lie before the one it is for. */
export function Preview({ to, text }: Props) {
  const { me } = useMe()
  return (
    <View className="letter">
      <View className="second serif">{to}：</View>
      <View className={`letter-line serif ${text ? '' : 'soft'}`}>{text ?? '还没有选，也可以不写。'}</View>
      {text && (
        <View className="letter-foot">
          <View className="second serif">{me?.person?.name}</View>
          <Picture name="lotus" width={56} size={42} className="lotus letter-mark" />
        </View>
      )}
    </View>
  )
}
