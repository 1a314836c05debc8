import type { PropsWithChildren } from 'react'
import { Picker, Text, View } from '@tarojs/components'
import { Picture } from '../picture/Picture'
import { Field, type FieldWords } from './Field'

interface Props<T extends string> extends FieldWords {
  options: readonly { value: T; word: string }[]
  value: T | undefined
  onChange: (value: T) => void
}

const CHOOSE = '请选择'

/** One of a list: by the phone's own wheel, in a browser by its own menu, which keys and screen readers know. */
export function PickField<T extends string>({ options, value, onChange, ...words }: Props<T>) {
  const index = options.findIndex((option) => option.value === value)
  const shown = <Shown text={options[index]?.word} placeholder={CHOOSE} />
  const pick = (chosen: (typeof options)[number] | undefined) => chosen && onChange(chosen.value)
  return (
    <Field {...words}>
      {process.env.TARO_ENV === 'h5' ? (
        <Menu label={words.label} options={options} value={options[index]?.value} onPick={pick}>
          {shown}
        </Menu>
      ) : (
        <Picker
          mode="selector"
          range={options.map((option) => option.word)}
          value={Math.max(0, index)}
          onChange={(event) => pick(options[Number(event.detail.value)])}
        >
          {shown}
        </Picker>
      )}
    </Field>
  )
}

interface MenuProps<T extends string> {
  label: string
  options: Props<T>['options']
  value: T | undefined
  onPick: (chosen: Props<T>['options'][number] | undefined) => void
}

// The browser's own menu, unseen over the box that is drawn.
function Menu<T extends string>(props: PropsWithChildren<MenuProps<T>>) {
  const { label, options, value, onPick, children } = props
  return (
    <View className="native">
      {children}
      <select
        className="native-control"
        aria-label={label}
        value={value ?? ''}
        onChange={({ target }) => onPick(options.find((one) => one.value === target.value))}
      >
        {value === undefined && (
          <option value="" disabled>
            {CHOOSE}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.word}
          </option>
        ))}
      </select>
    </View>
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

/** A day or a time of day, in the same way. */
export function WhenField({ mode, value, onChange, start, end, ...words }: WhenProps) {
  const limits = { ...(start ? { start } : {}), ...(end ? { end } : {}) }
  const shown = <Shown text={value} placeholder={mode === 'date' ? '选择日期' : '选择时间'} />
  return (
    <Field {...words}>
      {process.env.TARO_ENV === 'h5' ? (
        <View className="native">
          {shown}
          <input
            className="native-control"
            type={mode}
            aria-label={words.label}
            value={value}
            min={start}
            max={end}
            onClick={({ currentTarget }) => openWheel(currentTarget)}
            onChange={({ target }) => target.value && onChange(target.value)}
          />
        </View>
      ) : mode === 'date' ? (
        <Picker mode="date" value={value} {...limits} onChange={(event) => onChange(event.detail.value)}>
          {shown}
        </Picker>
      ) : (
        <Picker mode="time" value={value} {...limits} onChange={(event) => onChange(event.detail.value)}>
          {shown}
        </Picker>
      )}
    </Field>
  )
}

// A desktop's browser opens its calendar only from a small mark, which nobody sees here.
function openWheel(input: HTMLInputElement): void {
  try {
    input.showPicker()
  } catch {
    // An older browser takes the digits as they are typed.
  }
}

function Shown({ text, placeholder }: { text: string | undefined; placeholder: string }) {
  return (
    <View className="field-box field-pick" aria-hidden={process.env.TARO_ENV === 'h5'}>
      <Text className={text ? 'grow' : 'grow soft'}>{text || placeholder}</Text>
      <Picture name="down" size={18} className="soft" />
    </View>
  )
}
