import { useState } from 'react'
import type { Input } from '../../../../contract/index'
import { replace } from '../../../lib/go'
import { refreshMe } from '../../../lib/me'
import { openSession } from '../../../lib/session'
import { errorText, toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'

/** Binds this phone or browser to the person of the code; what was typed stays when it fails. */
export function useBind() {
  const [error, setError] = useState<string>()
  const { send, busy } = useSend('people.bind', (caught) => setError(errorText(caught)))
  const bind = async (input: Input<'people.bind'>) => {
    setError(undefined)
    const bound = await send(input)
    if (!bound) return
    if (bound.token) openSession(bound.token)
    await refreshMe()
    toast(`${bound.me.person?.name ?? ''}，欢迎您`)
    replace('home')
  }
  return { bind, busy, error }
}
