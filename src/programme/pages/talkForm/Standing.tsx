import { View } from '@tarojs/components'
import type { TalkForm } from './useTalkForm'

/** With whom the talk was, and what a record that stands already means for a new one. */
export function Standing({ form }: { form: TalkForm }) {
  return (
    <>
      <View className="h2 serif">{form.who}</View>
      <View className="second gap-4">只登记谈过这件事，不记录谈了什么。本人确认后这一步才算完成。</View>
      {form.confirmed && (
        <View className="second gap-8 sealed">
          这一步已经完成。确有错误的，请先作废原来那条，再重新登记。
        </View>
      )}
      {form.corrects && !form.confirmed && (
        <View className="second gap-8 sealed">这次登记会替换原来那条，原来的仍可查。</View>
      )}
      {form.objection && !form.confirmed && <View className="second gap-8">本人答复：{form.objection}</View>}
    </>
  )
}
