import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { SealMark } from '../../../components/picture/SealMark'
import { copy } from '../../../lib/copy'
import { back } from '../../../lib/go'
import { toast } from '../../../lib/toast'

interface Props {
  serial: string
  title: string
  onAnother: () => void
}

/** The serial, to be written on the sheet. */
export function Recorded({ serial, title, onAnother }: Props) {
  const take = async () => toast((await copy(serial)) ? '编号已复制' : '请长按编号复制')
  return (
    <>
      <View className="paper-done centre" role="status">
        <SealMark size={64} falls label="已登记" />
        <View className="h3 serif gap-12">《{title}》已登记</View>
        <View className="meta gap-16">编号</View>
        <View className="paper-serial num">
          {serial.split('-').map((part) => (
            <View key={part} className="paper-part">
              {part}
            </View>
          ))}
        </View>
        <View className="second gap-12">请把编号写在原件上，凭它可以查验。</View>
        <View className="second">原件存入任职教育档案。</View>
      </View>
      <Button kind="quiet" onTap={() => void take()}>
        复制编号
      </Button>
      <Button className="gap-8" onTap={onAnother}>
        再登记一份
      </Button>
      <Button className="gap-8" kind="plain" onTap={back}>
        完成
      </Button>
    </>
  )
}
