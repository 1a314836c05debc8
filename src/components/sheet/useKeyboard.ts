import { useEffect, useRef } from 'react'

/** In a browser the keyboard goes into the sheet as it opens, Escape closes it, and then it is back where it was. */
export function useKeyboard(id: string, open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !open) return undefined
    const before = document.activeElement
    document.getElementById(id)?.focus({ preventScroll: true })
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
    }
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('keydown', listen)
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [id, open])
}
