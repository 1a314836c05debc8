import { useState } from 'react'
import type { Output } from '../../../../contract/index'
import type { Relation } from '../../../../contract/limits'
import { errorText } from '../../../lib/toast'
import { useDraftId } from '../../../lib/useDraftId'
import { useSend } from '../../../lib/useSend'

/** Makes an invite for that relation. A reply that was lost is asked for again under the same id. */
export function useInvite(relation: Relation) {
  const draft = useDraftId(`invite-${relation}`)
  const [error, setError] = useState<string>()
  const fail = (caught: unknown) => setError(errorText(caught))
  const { send, busy } = useSend('family.invite', fail)
  const invite = async (): Promise<Output<'family.invite'> | undefined> => {
    setError(undefined)
    const id = await draft.id().catch(fail)
    const made = id ? await send({ id, relation }) : undefined
    if (made) draft.done()
    return made
  }
  return { invite, busy, error }
}
