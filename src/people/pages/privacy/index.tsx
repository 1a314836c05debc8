import { Text, View } from '@tarojs/components'
import { PRIVACY_VERSION } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { Page } from '../../../components/page/Page'
import { openContract } from '../../../lib/privacy'
import { notice } from './notice'
import './index.scss'

definePageConfig({ navigationBarTitleText: '隐私说明' })

export default function Privacy() {
  return (
    <Page title="隐私说明" beforeConsent>
      <View className="second">第 {PRIVACY_VERSION} 版</View>
      {notice.map(({ title, lines }) => (
        <View key={title} className="notice-part">
          <View className="h3 serif">{title}</View>
          {lines.map((line) => (
            <View key={line} className="notice-line">
              <Text>{line}</Text>
            </View>
          ))}
        </View>
      ))}
      {process.env.TARO_ENV === 'weapp' && (
        <Button className="gap-16" kind="quiet" onTap={openContract}>
          查看微信备案的隐私保护指引
        </Button>
      )}
    </Page>
  )
}
