import { Text, View } from '@tarojs/components'

export function TrialBanner() {
  return (
    <View className="trial">
      <Text>试用环境 · 人和记录都是示例</Text>
    </View>
  )
}
