import { Button as TaroButton, Text, View } from '@tarojs/components'
import { AGREE_BUTTON, answerPrivacy, openContract, usePrivacyAsked } from '../../lib/privacy'
import { Button } from '../button/Button'
import { Sheet } from '../sheet/Sheet'

/** Stands on every page, since WeChat may ask on any; it opens only when a declared API was used unasked. */
export function PrivacySheet() {
  const open = usePrivacyAsked()
  if (process.env.TARO_ENV !== 'weapp' || !open) return null
  return (
    <Sheet open title="先征得您同意" onClose={() => answerPrivacy(false)}>
      <View className="body">
        接下来的功能要用到手机的权限。用到什么、用来做什么，都写在
        <Text className="lotus" onClick={openContract}>
          《隐私保护指引》
        </Text>
        里。不同意也可以继续学习，这一步可以用别的办法完成。
      </View>
      <TaroButton
        id={AGREE_BUTTON}
        className="btn btn-primary gap-16"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => answerPrivacy(true)}
      >
        同意
      </TaroButton>
      <Button kind="plain" onTap={() => answerPrivacy(false)}>
        暂不同意
      </Button>
    </Sheet>
  )
}
