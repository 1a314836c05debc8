import { useState } from 'react'
import { keep, kept, keepOwn, keptOwn } from '../../../lib/storage'
import { useOwner } from '../../../lib/useOwner'

const first = (receipt: string, held: readonly string[]) => [
  receipt,
  ...held.filter((one) => one !== receipt),
]

/**
 * Receipts of what was handed in from this phone: the only key to the answers of nameless ones, which stay with
 * the phone. Those of signed ones are their writer's.
 */
export function useReceipts() {
  const whose = useOwner()
  const [, setAdded] = useState(0)
  const signed = whose ? (keptOwn('signed', whose) ?? []) : []
  const nameless = kept('receipts') ?? []
  const add = (receipt: string, named: boolean) => {
    if (named && whose) keepOwn('signed', first(receipt, signed), whose)
    else keep('receipts', first(receipt, nameless))
    setAdded((count) => count + 1)
  }
  return { receipts: [...signed, ...nameless], add }
}
