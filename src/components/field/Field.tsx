import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import './field.scss'

export interface FieldWords {
  label: string
  hint?: string
  /** What is wrong and what to do; stands under the field, in words and not by colour alone. */
  error?: string
}

/** A label, the control, and one line under it. */
export function Field({ label, hint, error, children }: PropsWithChildren<FieldWords>) {
  return (
    <View className={`field ${error ? 'field-wrong' : ''}`}>
      <Text className="field-label">{label}</Text>
      {children}
      {error ? (
        <View className="field-error" role="alert">
          {error}
        </View>
      ) : (
        hint && <View className="meta gap-4">{hint}</View>
      )}
    </View>
  )
}
