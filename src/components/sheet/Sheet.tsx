import { useEffect, useRef, type PropsWithChildren } from 'react'
import { ScrollView, Text, View } from '@tarojs/components'
import { Tap } from '../button/Tap'
import { Picture } from '../picture/Picture'
import './sheet.scss'

interface Props {
  open: boolean
  title: string
  onClose: () => void
  /** Nearly the whole height, for a text. */
  tall?: boolean
}

/** A sheet from the foot of the screen. It unmounts when closed, so what it loads is fresh each time. */
export function Sheet({ open, title, onClose, tall, children }: PropsWithChildren<Props>) {
  useEscape(open, onClose)
  if (!open) return null
  return (
    <View className="sheet" role="dialog" ariaRole="dialog" aria-label={title}>
      <View className="sheet-shade" catchMove onClick={onClose} />
      <View className={`sheet-box ${tall ? 'sheet-tall' : ''}`}>
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

function useEscape(open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !open) return undefined
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [open])
}
