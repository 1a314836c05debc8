import { View } from '@tarojs/components'
import { Page } from '../../../components/page/Page'
import { useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { BindForm } from './BindForm'
import { Trial } from './Trial'

definePageConfig({ navigationBarTitleText: '绑定身份' })

export default function Bind() {
  const { code = '' } = useQuery('bind')
  const { me } = useMe()
  return (
    <Page title="绑定身份" beforeConsent>
      <View className="h2 serif">请核对是您本人</View>
      <View className="second gap-8">
        本程序给新任职干部、他们的家属和年轻干部使用。绑定码由组织者发给本人，只能用一次。
      </View>
      <BindForm given={code} />
      <View className="meta gap-16">
        没有绑定码，请联系组织者。不想用手机也可以，各步都能在线下完成，由本单位联络员登记。
      </View>
      {me?.trial && <Trial />}
    </Page>
  )
}
