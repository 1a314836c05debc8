import { View } from '@tarojs/components'
import './field.scss'

interface Props {
  /** What went wrong with the whole. */
  text: string | undefined
  /** What stands at the fields; they may be out of sight when the button is tapped. */
  fields?: Readonly<Record<string, string | undefined>>
}

/** What keeps a form from being handed in, right above its button. */
export function FormFault({ text, fields = {} }: Props) {
  const words = text ?? (Object.values(fields).some(Boolean) ? '请把上面标出的地方改好。' : undefined)
  if (!words) return null
  return (
    <View className="field-error field-form" role="alert">
      {words}
    </View>
  )
}
