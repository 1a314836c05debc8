import { Text, View } from '@tarojs/components'
import { Tap } from '../button/Tap'
import './field.scss'

interface Props<T> {
  label: string
  options: readonly { value: T; word: string }[]
  value: T
  onChange: (value: T) => void
  /** Pills that may run over the edge and be pushed sideways, as above a list. */
  scrolls?: boolean
}

/** One of a few, all in sight. */
export function Choice<T extends string | number>({ label, options, value, onChange, scrolls }: Props<T>) {
  return (
    <View
      className={scrolls ? 'choice choice-scrolls' : 'choice'}
      role="radiogroup"
      ariaRole="radiogroup"
      aria-label={label}
    >
      {options.map((option) => (
        <Tap
          key={option.value}
          role="radio"
          checked={option.value === value}
          className={option.value === value ? 'choice-one choice-on' : 'choice-one'}
          onTap={() => onChange(option.value)}
        >
          <Text>{option.word}</Text>
        </Tap>
      ))}
    </View>
  )
}
