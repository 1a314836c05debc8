import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { Tap } from '../button/Tap'
import { Picture } from '../picture/Picture'
import './field.scss'

interface Props {
  on: boolean
  onChange: (on: boolean) => void
  label: string
}

/** A box to tick, with words that may hold a link. */
export function Tick({ on, onChange, label, children }: PropsWithChildren<Props>) {
  return (
    <View className="tick">
      <Tap role="checkbox" checked={on} label={label} className="tick-box" onTap={() => onChange(!on)}>
        <View className={on ? 'tick-square tick-on' : 'tick-square'}>
          {on && <Picture name="check" size={18} />}
        </View>
      </Tap>
      <View className="grow tick-words">{children}</View>
    </View>
  )
}
