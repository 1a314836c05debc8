import { useCallback, useState } from 'react'
import type { Output } from '../../../contract/index'
import { REFLECTION_MAX, REFLECTION_MIN } from '../../../contract/limits'
import { call, CallError } from '../../lib/call'
import { errorText } from '../../lib/toast'
import { useDraft } from '../../lib/useDraft'
import { useDraftId } from '../../lib/useDraftId'

type Handed = Output<'study.reflect'>

export interface Reflect {
  text: string
  write: (text: string) => void
  /** What keeps it from being handed in, in words; empty when nothing does. */
  lacks: string
  hand: () => Promise<void>
  busy: boolean
  error: string
  handed: Handed | undefined
}

const EARLIER = '改动之前的那一份已经交上了，在“我的心得”里。现在这份还在本机，再点一次就另交一份。'

function lacking(text: string): string {
  const length = text.trim().length
  if (length < REFLECTION_MIN) return `再写 ${REFLECTION_MIN - length} 个字就可以交了`
  return length > REFLECTION_MAX ? `多了 ${length - REFLECTION_MAX} 个字，请删一些` : ''
}

/** A longer 心得 on a step: its draft stays on this phone until the server has it, and is then handed in once. */
export function useReflect(enrolment: string, step: string): Reflect {
  const name = `reflect:${enrolment}:${step}`
  const [text, write, clear] = useDraft(name)
  const draft = useDraftId(name)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const [handed, setHanded] = useState<Handed>()
  const lacks = lacking(text)

  const hand = useCallback(async () => {
    if (busy || lacks) return
    setBusy(true)
    setError('')
    try {
      setHanded(await call('study.reflect', { id: await draft.id(), enrolment, step, text: text.trim() }))
      draft.done()
      clear()
    } catch (caught) {
      const earlier = caught instanceof CallError && caught.code === 'conflict'
      // An earlier try came through unseen and the words have changed since: they go out as another one.
      if (earlier) draft.done()
      setError(earlier ? EARLIER : `${errorText(caught)}。写好的都在本机，可以再交一次`)
    } finally {
      setBusy(false)
    }
  }, [busy, lacks, draft, enrolment, step, text, clear])
  return { text, write, lacks, hand, busy, error, handed }
}
