import { useState } from 'react'
import type { Output } from '../../../../contract/index'
import { PRIVACY_VERSION, type Relation } from '../../../../contract/limits'
import { CallError } from '../../../lib/call'
import { replace } from '../../../lib/go'
import { refreshMe, useMe } from '../../../lib/me'
import { openSession } from '../../../lib/session'
import { toast } from '../../../lib/toast'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useFilled } from '../../../lib/useFilled'
import type { Load } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'

const words = { name: /姓名/, relation: /关系/ }

interface Filled {
  name: string
  relation: Relation | undefined
  adult: boolean
  /** The privacy notice was ticked. */
  agreed: boolean
}

function missingIn({ name, relation, adult, agreed }: Filled): string | undefined {
  if (!name.trim()) return '请填写您的姓名'
  if (!relation) return '请选择您是哪一位家人'
  if (!adult) return '只请年满十八周岁的家人，请确认后勾选'
  return agreed ? undefined : '请先看过隐私说明并勾选'
}

/** Accepts an invite: who is signed in as themself, anyone else as a new family member. What was typed stays when it fails. */
export function useAccept(token: string, look: Load<Output<'family.look'>>) {
  const { me } = useMe()
  const known = me?.person ?? undefined
  const [accepted, setAccepted] = useState(false)
  const { filled, set, fieldsWith } = useFilled<Filled>({
    name: known?.name ?? '',
    relation: look.data?.relation ?? undefined,
    adult: false,
    agreed: false,
  })
  const fault = useFieldFault(words)
  const { send, busy } = useSend('family.accept', (error) => {
    fault.take(error)
    // Used by someone else, withdrawn or run out meanwhile: the page says which.
    if (error instanceof CallError && ['conflict', 'closed', 'missing'].includes(error.code))
      void look.reload()
  })
  const accept = async () => {
    const { name, relation } = filled
    fault.clear()
    if (!relation) return
    const made = await send({ token, name: name.trim(), relation, adult: true, consent: PRIVACY_VERSION })
    if (!made) return
    setAccepted(true)
    if (made.token) openSession(made.token)
    await refreshMe()
    toast('欢迎您')
    replace('family')
  }
  const fields = fieldsWith({ name: fault.at('name'), relation: fault.at('relation') })
  return { known, accepted, filled, fields, set, missing: missingIn(filled), accept, busy, fault: fault.form }
}

export type Accepting = ReturnType<typeof useAccept>
