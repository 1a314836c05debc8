import { Input, View } from '@tarojs/components'
import { Field, type FieldWords } from './Field'

interface Props extends FieldWords {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  max?: number
  type?: 'text' | 'number'
  /** Letters far apart, for a code that is typed from paper. */
  code?: boolean
  /** A few figures alone on the page, large and in its middle. */
  large?: boolean
  onDone?: () => void
}

export function TextField({
  value,
  onChange,
  placeholder,
  max = 140,
  type = 'text',
  code,
  large,
  onDone,
  ...words
}: Props) {
  return (
    <Field {...words}>
      <View className={`field-box ${large ? 'field-large' : ''}`}>
        <Input
          className={`field-input ${code ? 'field-code num' : ''}`}
          value={value}
          type={type}
          maxlength={max}
          placeholder={placeholder}
          placeholderClass="field-empty"
          aria-label={words.label}
          onInput={(event) => onChange(event.detail.value)}
          onConfirm={() => onDone?.()}
        />
      </View>
    </Field>
  )
}
