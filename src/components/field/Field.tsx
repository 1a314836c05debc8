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
      <Labelled>
        <Text className="field-label">{label}</Text>
        {children}
      </Labelled>
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

// An aria-label ends at Taro's own element; the browser's field inside it is named by a label around it.
function Labelled({ children }: PropsWithChildren) {
  return process.env.TARO_ENV === 'h5' ? <label className="field-whole">{children}</label> : <>{children}</>
}
