import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button/Button'
import { errorText } from '../../lib/toast'
import type { Sitting } from './useSitting'
import './sitting.scss'

interface Props {
  sitting: Sitting
  idle?: boolean
}

const texts = {
  elsewhere: '您的学习正在别处继续，这里先停下，已记的都在。',
  waiting: '网络不通，现在学的暂时没有计入，联网后自动接上。',
}

/** Whether something is to be said: while all is well the page has no foot. */
export const needsFoot = ({ phase }: Sitting, idle = false): boolean =>
  phase === 'elsewhere' || phase === 'waiting' || phase === 'refused' || (phase === 'live' && idle)

/** Says why nothing is counted just now, and what to do. */
export function SittingFoot({ sitting: { phase, error, reopen }, idle }: Props) {
  if (phase === 'live')
    return idle ? <View className="meta centre">停了一会儿，翻动页面后接着计时</View> : null
  if (phase !== 'elsewhere' && phase !== 'waiting' && phase !== 'refused') return null
  return (
    <View className="sitting">
      <Text className="sitting-words">{phase === 'refused' ? errorText(error) : texts[phase]}</Text>
      <Button small onTap={() => void reopen()}>
        {phase === 'elsewhere' ? '在这里继续' : '重试'}
      </Button>
    </View>
  )
}
