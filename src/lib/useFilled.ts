import { useState } from 'react'

/** What a control shows of one part of a form, what it sets, and what is wrong with it. */
interface Field<V> {
  value: V
  onChange: (value: V) => void
  error: string | undefined
}

/** What is filled in of a form: what stands, with what was typed lying over it. */
export function useFilled<T extends object>(standing: T) {
  const [typed, setTyped] = useState<Partial<T>>({})
  const filled: T = { ...standing, ...typed }
  const set = (part: Partial<T>) => setTyped((old) => ({ ...old, ...part }))
  const fieldsWith =
    (wrong: { [K in keyof T]?: string }) =>
    <K extends keyof T>(name: K): Field<T[K]> => ({
      value: filled[name],
      onChange: (value) => setTyped((old) => ({ ...old, [name]: value })),
      error: wrong[name],
    })
  return { filled, set, fieldsWith }
}
