import { useCallback, useState } from 'react'
import { CallError } from './call'
import { errorText } from './toast'

const ABOUT_THE_FORM = ['input', 'conflict', 'missing', 'closed']

/** The field that a refusal names by its words; undefined when it speaks of none. */
export function fieldOf<F extends string>(error: unknown, words: Record<F, RegExp>): F | undefined {
  if (!(error instanceof CallError) || !ABOUT_THE_FORM.includes(error.code)) return undefined
  return (Object.keys(words) as F[]).find((field) => words[field].test(error.message))
}

/** Puts the server's refusal at the field it names, and any other above the button. What was typed stays. */
export function useFieldFault<F extends string>(words: Record<F, RegExp>) {
  const [fault, setFault] = useState<{ field: F | undefined; text: string }>()
  const take = useCallback(
    (error: unknown) => setFault({ field: fieldOf(error, words), text: errorText(error) }),
    [words],
  )
  const clear = useCallback(() => setFault(undefined), [])
  const at = (field: F): string | undefined => (fault?.field === field ? fault.text : undefined)
  return { at, form: fault && !fault.field ? fault.text : undefined, take, clear }
}
