import { View } from '@tarojs/components'
import { Picture } from './Picture'
import './seal.scss'

interface Props {
  size?: number
  /** Falls onto the paper once, when something has just been finished. */
  falls?: boolean
  label: string
}

/** The one red mark: something is finished. */
export function SealMark({ size = 64, falls, label }: Props) {
  return (
    <View className={`seal-mark ${falls ? 'seal-falls' : ''}`}>
      <Picture name="seal" size={size} label={label} />
    </View>
  )
}
