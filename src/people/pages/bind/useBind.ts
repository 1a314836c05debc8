import { useState } from 'react'
import { PRIVACY_VERSION } from '../../../../contract/limits'
import { replace } from '../../../lib/go'
import { refreshMe } from '../../../lib/me'
import { openSession } from '../../../lib/session'
import { toast } from '../../../lib/toast'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useSend } from '../../../lib/useSend'

// A name that does not fit its code is a matter of the name; every other word about a code is one of the code.
const words = { name: /^姓名(?!已输错)/, code: /码/ }

interface Filled {
  code: string
  name: string
  /** The privacy notice was ticked. */
  agreed: boolean
}

function missingIn({ code, name, agreed }: Filled): string | undefined {
  if (!code.trim()) return '请填写绑定码'
  if (!name.trim()) return '请填写姓名'
  return agreed ? undefined : '请先看过隐私说明并勾选'
}

/** Binds this phone or browser to the person of the code; what was typed stays when it fails. */
export function useBind(given: string) {
  const [filled, setFilled] = useState<Filled>({ code: given, name: '', agreed: false })
  const set = (part: Partial<Filled>) => setFilled((old) => ({ ...old, ...part }))
  const fault = useFieldFault(words)
  const { send, busy } = useSend('people.bind', fault.take)
  const bind = async () => {
    fault.clear()
    const bound = await send({
      code: filled.code,
      name: filled.name.trim(),
      consent: PRIVACY_VERSION,
    })
    if (!bound) return
    if (bound.token) openSession(bound.token)
    await refreshMe()
    toast(`${bound.me.person?.name ?? ''}，欢迎您`)
    replace('home')
  }
  return { filled, set, missing: missingIn(filled), bind, busy, fault }
}
