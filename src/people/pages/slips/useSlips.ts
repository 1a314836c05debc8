import { useState } from 'react'
import type { Output } from '../../../../contract/index'
import { errorText } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'

/** Makes a code for each of these people; the codes are known to this page only, and only now. */
export function useSlips(people: string[]) {
  const [slips, setSlips] = useState<Output<'people.invite'>['slips']>([])
  const [error, setError] = useState<string>()
  const { send, busy } = useSend('people.invite', (caught) => setError(errorText(caught)))
  const make = async () => {
    setError(undefined)
    const made = await send({ people })
    if (made) setSlips(made.slips)
  }
  return { slips, error, make, busy }
}
