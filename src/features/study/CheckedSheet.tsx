import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button/Button'
import { SealMark } from '../../components/picture/SealMark'
import { Sheet } from '../../components/sheet/Sheet'
import { useCheckedIn, type Checked } from './checkedIn'
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

interface Props {
  checked: Checked
  onClose: () => void
}

/** 今日已打卡, by itself. */
export function CheckedAlone({ checked, onClose }: Props) {
  return (
    <Sheet open title="今日已打卡" onClose={onClose}>
      <View className="row">
        <SealMark size={56} falls label="已打卡" />
        <View className="grow">学了{titles(checked)}</View>
      </View>
      <View className="gap-16">
        <NoteField day={checked.day} start="" />
      </View>
      <Button className="gap-16" onTap={onClose}>
        知道了
      </Button>
      <View className="meta centre gap-12">不排名，不考核，可在学习日历里关闭</View>
    </Sheet>
  )
}

/** 今日已打卡, once a day, on a page where nothing is being read or played. */
export function CheckedSheet() {
  const { checked, close } = useCheckedIn(true)
  return checked ? <CheckedAlone checked={checked} onClose={close} /> : null
}
