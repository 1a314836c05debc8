import { Input, View } from '@tarojs/components'
import { Tap } from '../button/Tap'
import { Picture } from '../picture/Picture'
import './field.scss'

interface Props {
  value: string
  onChange: (value: string) => void
  onDone: (value: string) => void
  placeholder: string
}

export function SearchBar({ value, onChange, onDone, placeholder }: Props) {
  return (
    <View className="search">
      <Picture name="search" size={20} className="soft" />
      <Input
        className="search-input"
        value={value}
        maxlength={40}
        confirmType="search"
        placeholder={placeholder}
        placeholderClass="field-empty"
        aria-label={placeholder}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={(event) => onDone(event.detail.value)}
      />
      {value && (
        <Tap
          className="search-clear"
          label="清空"
          onTap={() => {
            onChange('')
            onDone('')
          }}
        >
          <Picture name="close" size={18} />
        </Tap>
      )}
    </View>
  )
}
