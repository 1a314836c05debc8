import { useState } from 'react'
import { CallError } from '../../../lib/call'
import { errorText, toast } from '../../../lib/toast'
import { useDraft } from '../../../lib/useDraft'
import { useDraftId } from '../../../lib/useDraftId'
import { useSend } from '../../../lib/useSend'

type Kind = 'correction' | 'erasure'

const hints: Record<Kind, string> = {
  correction: '写明哪一处不对、应当是什么',
  erasure: '写明要删除哪些内容；全部删除也可以',
}

/** Asks for a correction or an erasure; the words stay on the phone until they were handed in. */
export function useAsk(onAsked: () => Promise<void>) {
  const [kind, setKind] = useState<Kind>('correction')
  const [text, write, clear] = useDraft('ask')
  const [error, setError] = useState<string>()
  const fail = (caught: unknown) => setError(errorText(caught))
  const draft = useDraftId('ask')
  const { send, busy } = useSend('people.ask', (caught) => {
    fail(caught)
    // An earlier try came through unseen and the words have changed since: they go out as another one.
    if (!(caught instanceof CallError) || caught.code !== 'conflict') return
    draft.done()
    void onAsked()
  })

  const hand = async () => {
    if (text.trim().length < 2) return setError(`请${hints[kind]}`)
    setError(undefined)
    const id = await draft.id().catch(fail)
    if (!id || !(await send({ id, kind, text: text.trim() }))) return
    clear()
    draft.done()
    toast('已提交，答复后会显示在这里')
    await onAsked()
  }
  return { kind, setKind, hint: hints[kind], text, write, error, hand, busy }
}
