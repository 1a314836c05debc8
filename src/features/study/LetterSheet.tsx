import { View } from '@tarojs/components'
import { Choice } from '../../components/field/Choice'
import { Toggle } from '../../components/field/Toggle'
import { Sheet } from '../../components/sheet/Sheet'
import type { BookLook } from './useBookLook'

interface Props {
  open: boolean
  look: BookLook
  onChoose: (change: Partial<BookLook>) => void
  onClose: () => void
}

const sizes = [
  { value: 0, word: '小' },
  { value: 1, word: '标准' },
  { value: 2, word: '大' },
  { value: 3, word: '特大' },
]

/** Letter size and paper of the book page. */
export function LetterSheet({ open, look, onChoose, onClose }: Props) {
  return (
    <Sheet open={open} title="阅读设置" onClose={onClose}>
      <View className="meta">字号</View>
      <View className="gap-8">
        <Choice label="字号" options={sizes} value={look.size} onChange={(size) => onChoose({ size })} />
      </View>
      <View className={`serif book-size-${look.size} gap-16`}>
        守住第一次之所以容易，是因为那时候要退的只是一支笔。
      </View>
      <View className="gap-16">
        <Toggle
          label="夜读纸"
          hint="深色的纸，晚上看着不刺眼"
          on={look.night}
          onChange={(night) => onChoose({ night })}
        />
      </View>
    </Sheet>
  )
}
