import { useState } from 'react'
import { CallError } from '../../../lib/call'
import { errorText, toast } from '../../../lib/toast'
import { useDraft } from '../../../lib/useDraft'
import { useDraftId } from '../../../lib/useDraftId'
import { useSend } from '../../../lib/useSend'

const EARLIER = '改动之前的那一份已经收到，列在下面。现在这些字还没有提交，再点一次就另作一份提交。'

/** Hands in what is wrong with this program; the words stay on the phone until they were taken. */
export function useSuggest(onHanded: (receipt: string, named: boolean) => void) {
  const [text, write, clear] = useDraft('suggest')
  const [named, setNamed] = useState(false)
  const [error, setError] = useState<string>()
  const fail = (caught: unknown) => setError(errorText(caught))
  const draft = useDraftId('suggest')
  const { send, busy } = useSend('people.suggest', (caught) => {
    fail(caught)
    // That draft is another account's by now.
    if (caught instanceof CallError && caught.code === 'missing') draft.done()
  })

  const hand = async () => {
    if (text.trim().length < 2) return setError('请写几个字再提交')
    setError(undefined)
    const id = await draft.id().catch(fail)
    if (!id) return
    const sent = await send({ id, text: text.trim(), named })
    if (!sent) return
    onHanded(sent.receipt, sent.named)
    draft.done()
    // An earlier try came through unseen and the words have changed since: they go out as another one.
    if (!sent.taken) return setError(EARLIER)
    clear()
    toast('已提交，答复后会显示在这里')
  }
  return { text, write, named, setNamed, error, hand, busy }
}
