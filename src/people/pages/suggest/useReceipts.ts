import { useCallback, useState } from 'react'
import { keep, kept } from '../../../lib/storage'

/** Receipts of what was handed in from this phone: the only key to the answers of nameless ones. */
export function useReceipts() {
  const [receipts, setReceipts] = useState(() => kept('receipts') ?? [])
  const add = useCallback(
    (receipt: string) =>
      setReceipts((held) => {
        const next = [receipt, ...held.filter((one) => one !== receipt)]
        keep('receipts', next)
        return next
      }),
    [],
  )
  return { receipts, add }
}
