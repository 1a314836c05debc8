import { useState } from 'react'
import { back } from '../../../lib/go'
import { errorText, toast } from '../../../lib/toast'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'

/** The line for the official of that bond: the one that stands, with what was just chosen over it. */
export function useLetter(id: string | undefined) {
  const load = useLoad('family.home', {})
  const bond = load.data?.bonds.find((one) => one.bond === id)
  const [chosen, choose] = useState<string | null>()
  const [error, setError] = useState<string>()
  const { send, busy } = useSend('family.write', (caught) => {
    setError(errorText(caught))
    // Opened meanwhile, or a line that is offered no more: what stands is asked anew.
    void load.reload()
  })
  const standing = bond?.line ?? null
  const line = chosen === undefined ? standing : chosen
  const save = async () => {
    setError(undefined)
    if (!bond || !(await send({ bond: bond.bond, line }))) return
    toast(line === null ? '好，不写了' : '放好了')
    back()
  }
  return { load, bond, line, choose, changed: line !== standing, save, busy, error }
}
