import { forgetReplies } from './fetched'
import { forget, keep, kept } from './storage'

type Listener = () => void
const listeners = new Set<Listener>()

export const token = (): string | undefined => kept('token')

function changed(): void {
  forgetReplies()
  for (const listener of listeners) listener()
}

export function openSession(value: string): void {
  keep('token', value)
  changed()
}

export function closeSession(): void {
  forget('token')
  changed()
}

/** Calls back when another person (or nobody) is signed in. */
export function onSession(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
