import { useId, type PropsWithChildren } from 'react'
import { ScrollView, Text, View } from '@tarojs/components'
import { Tap } from '../button/Tap'
import { Picture } from '../picture/Picture'
import { useKeyboard } from './useKeyboard'
import './sheet.scss'

interface Props {
  open: boolean
  title: string
  onClose: () => void
}

/** A sheet from the foot of the screen. It unmounts when closed, so what it loads is fresh each time. */
export function Sheet({ open, title, onClose, children }: PropsWithChildren<Props>) {
  const id = useId()
  useKeyboard(id, open, onClose)
  if (!open) return null
  return (
    <View className="sheet" role="dialog" ariaRole="dialog" aria-label={title} aria-modal>
      <View className="sheet-shade" catchMove onClick={onClose} />
      <View className="sheet-box" {...(process.env.TARO_ENV === 'h5' ? { id, tabIndex: -1 } : {})}>
        <View className="sheet-head">
          <Text className="sheet-title serif">{title}</Text>
          <Tap className="sheet-close" label="关闭" onTap={onClose}>
            <Picture name="close" size={22} />
          </Tap>
        </View>
        <ScrollView scrollY className="sheet-body">
          <View className="sheet-inner">{children}</View>
        </ScrollView>
      </View>
    </View>
  )
}
