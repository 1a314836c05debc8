import { Text, View } from '@tarojs/components'

export function TrialBanner() {
  return (
    <View className="trial">
      <Text>试用环境 · 人员和记录都是示例，随时会清空</Text>
    </View>
  )
}
