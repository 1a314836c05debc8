import { View } from '@tarojs/components'
import { Picture } from './Picture'
import './seal.scss'

interface Props {
  kind?: 'seal' | 'seal-round' | 'signed'
  size?: number
  /** Falls onto the paper once, when something has just been finished. */
  falls?: boolean
  label: string
}

/** The one red mark: something is finished. */
export function SealMark({ kind = 'seal', size = 64, falls, label }: Props) {
  return (
    <View className={`seal-mark ${falls ? 'seal-falls' : ''}`}>
      <Picture name={kind} size={size} label={label} />
    </View>
  )
}
