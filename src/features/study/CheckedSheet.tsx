import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button/Button'
import { SealMark } from '../../components/picture/SealMark'
import { Sheet } from '../../components/sheet/Sheet'
import { checkedShown, useCheckedIn, type Checked } from './checkedIn'
import { NoteField } from './NoteField'
import './sitting.scss'

const titles = ({ items }: Checked) => items.map((item) => `《${item.title}》`).join('、')

/** What was studied today, and room for one line; part of another sheet. */
export function CheckedIn({ checked }: { checked: Checked }) {
  return (
    <View className="checked">
      <Text className="h3 serif">今日已打卡</Text>
      <View className="meta">学了{titles(checked)}</View>
      <View className="gap-12">
        <NoteField day={checked.day} start="" />
      </View>
    </View>
  )
}

/** 今日已打卡, once a day, at a quiet moment: `quiet` is false while something is being read or played. */
export function CheckedSheet({ quiet = true }: { quiet?: boolean }) {
  const checked = useCheckedIn()
  if (!checked || !quiet) return null
  return (
    <Sheet open title="今日已打卡" onClose={checkedShown}>
      <View className="row">
        <SealMark size={56} falls label="已打卡" />
        <View className="grow">学了{titles(checked)}</View>
      </View>
      <View className="gap-16">
        <NoteField day={checked.day} start="" />
      </View>
      <Button className="gap-16" onTap={checkedShown}>
        知道了
      </Button>
      <View className="meta centre gap-12">不排名，不考核，可在学习日历里关闭</View>
    </Sheet>
  )
}
