import { Text, View } from '@tarojs/components'
import { Tap } from '../button/Tap'
import './field.scss'

interface Props {
  label: string
  hint?: string
  on: boolean
  onChange: (on: boolean) => void
}

/** On or off, in words and shape as well as colour. */
export function Toggle({ label, hint, on, onChange }: Props) {
  return (
    <Tap
      role="switch"
      checked={on}
      label={`${label}，${on ? '已开启' : '已关闭'}`}
      className="toggle"
      onTap={() => onChange(!on)}
    >
      <View className="grow">
        <Text>{label}</Text>
        {hint && <View className="meta">{hint}</View>}
      </View>
      <View className={on ? 'toggle-track toggle-on' : 'toggle-track'}>
        <View className="toggle-knob" />
      </View>
    </Tap>
  )
}
