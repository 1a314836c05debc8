import { useSyncExternalStore } from 'react'
import type { Output } from '../../../contract/index'

export type Checked = NonNullable<Output<'study.page'>['checked']>

const listeners = new Set<() => void>()
let pending: Checked | undefined

function tell(next: Checked | undefined): void {
  pending = next
  for (const listener of listeners) listener()
}

/** The server says once a day that it is checked in; kept here until a quiet moment shows it. */
export const checkedIn = (checked: Checked): void => tell(checked)

export const checkedShown = (): void => tell(undefined)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const current = () => pending

export const useCheckedIn = (): Checked | undefined => useSyncExternalStore(subscribe, current, current)
