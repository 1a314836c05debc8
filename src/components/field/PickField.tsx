import { Picker, Text, View } from '@tarojs/components'
import { keyboard } from '../button/keyboard'
import { Picture } from '../picture/Picture'
import { Field, type FieldWords } from './Field'

interface Props<T extends string> extends FieldWords {
  options: readonly { value: T; word: string }[]
  value: T | undefined
  onChange: (value: T) => void
  placeholder?: string
}

/** One of a list, by the phone's own wheel. */
export function PickField<T extends string>({
  options,
  value,
  onChange,
  placeholder = '请选择',
  ...words
}: Props<T>) {
  const index = options.findIndex((option) => option.value === value)
  return (
    <Field {...words}>
      <Picker
        mode="selector"
        range={options.map((option) => option.word)}
        value={Math.max(0, index)}
        onChange={(event) => {
          const chosen = options[Number(event.detail.value)]
          if (chosen) onChange(chosen.value)
        }}
      >
        <Shown label={words.label} text={options[index]?.word} placeholder={placeholder} />
      </Picker>
    </Field>
  )
}

interface WhenProps extends FieldWords {
  mode: 'date' | 'time'
  /** YYYY-MM-DD or HH:mm. */
  value: string
  onChange: (value: string) => void
  start?: string
  end?: string
}

/** A day or a time of day, by the phone's own wheel. */
export function WhenField({ mode, value, onChange, start, end, ...words }: WhenProps) {
  const limits = { ...(start ? { start } : {}), ...(end ? { end } : {}) }
  return (
    <Field {...words}>
      {mode === 'date' ? (
        <Picker mode="date" value={value} {...limits} onChange={(event) => onChange(event.detail.value)}>
          <Shown label={words.label} text={value} placeholder="选择日期" />
        </Picker>
      ) : (
        <Picker mode="time" value={value} {...limits} onChange={(event) => onChange(event.detail.value)}>
          <Shown label={words.label} text={value} placeholder="选择时间" />
        </Picker>
      )}
    </Field>
  )
}

interface ShownProps {
  label: string
  text: string | undefined
  placeholder: string
}

// The picker around it opens on a click, so a key has to make one.
const press = () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.click()
}

function Shown({ label, text, placeholder }: ShownProps) {
  return (
    <View
      className="field-box field-pick"
      role="button"
      ariaRole="button"
      aria-label={`${label}，${text || placeholder}`}
      {...keyboard(press)}
    >
      <Text className={text ? 'grow' : 'grow soft'}>{text || placeholder}</Text>
      <Picture name="down" size={18} className="soft" />
    </View>
  )
}
