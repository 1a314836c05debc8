import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { SealMark } from '../../../components/picture/SealMark'
import { movedText } from '../../../features/programme/moved'
import { momentText } from '../../../lib/day'
import { go } from '../../../lib/go'

type Props = Output<'event.signIn'> & {
  /** Something else on the page comes first. */
  quiet: boolean
}

/** What the sign-in made: once, late or again, each in its own words. */
export function Done({ at, again, late, finished, opened, quiet }: Props) {
  const title = again ? '您之前已经签到' : '签到成功'
  return (
    <View className="centre gap-24" role="status">
      <SealMark size={72} falls={!again} label="已签到" />
      <View className="h2 serif gap-8">{title}</View>
      <View className="second num">{momentText(at)}</View>
      {late && !again && <View className="second">大会已经开始，照样算</View>}
      {(finished.length > 0 || opened.length > 0) && (
        <View className="second gap-8">{movedText({ finished, opened }, '')}</View>
      )}
      <Button className="gap-24" kind={quiet ? 'quiet' : 'primary'} onTap={() => go('home')}>
        回首页
      </Button>
    </View>
  )
}

/** Who opens the page after having signed in. */
export function Came({ at }: { at: string }) {
  return (
    <View className="centre gap-24">
      <SealMark size={72} label="已签到" />
      <View className="h3 gap-8">您已签到</View>
      <View className="meta num">{momentText(at)}</View>
    </View>
  )
}
