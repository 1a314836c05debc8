import type { Input } from '../../../../contract/index'
import { replace } from '../../../lib/go'
import { refreshMe } from '../../../lib/me'
import { openSession } from '../../../lib/session'
import { toast } from '../../../lib/toast'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useSend } from '../../../lib/useSend'

// A name that does not fit its code is a matter of the name; every other word about a code is one of the code.
const words = { name: /^姓名(?!已输错)/, code: /码/ }

/** Binds this phone or browser to the person of the code; what was typed stays when it fails. */
export function useBind() {
  const fault = useFieldFault(words)
  const { send, busy } = useSend('people.bind', fault.take)
  const bind = async (input: Input<'people.bind'>) => {
    fault.clear()
    const bound = await send(input)
    if (!bound) return
    if (bound.token) openSession(bound.token)
    await refreshMe()
    toast(`${bound.me.person?.name ?? ''}，欢迎您`)
    replace('home')
  }
  return { bind, busy, fault }
}
