import { Text, Textarea, View } from '@tarojs/components'
import { Field, type FieldWords } from './Field'

interface Props extends FieldWords {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  max: number
  /** Lines that stand open from the start. */
  lines?: number
}

export function TextArea({ value, onChange, placeholder, max, lines = 4, ...words }: Props) {
  return (
    <Field {...words}>
      <View className="field-box field-tall">
        <Textarea
          className="field-area"
          style={`min-height:${lines * 1.6}em`}
          value={value}
          maxlength={max}
          autoHeight
          placeholder={placeholder}
          placeholderClass="field-empty"
          aria-label={words.label}
          onInput={(event) => onChange(event.detail.value)}
        />
      </View>
      <Text className="field-count meta num" aria-hidden>
        {value.length}/{max}
      </Text>
    </Field>
  )
}
