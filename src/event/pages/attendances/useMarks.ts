import { useState } from 'react'
import { toast } from '../../../lib/toast'
import { useList } from '../../../lib/useList'
import { useSend } from '../../../lib/useSend'

/** Someone to mark present (their person), or to undo (their attendance). */
export interface Asking {
  kind: 'mark' | 'unmark'
  id: string
  name: string
}

export type Marks = ReturnType<typeof useMarks>

/** Marking someone present by hand, and undoing an attendance; each with its reason. */
export function useMarks(event: string, query: string) {
  const list = useList('event.attendances', event ? { id: event, query: query || undefined } : null)
  const [asking, setAsking] = useState<Asking>()
  const marking = useSend('event.mark')
  const undoing = useSend('event.unmark')

  const settle = async (reason: string) => {
    if (!asking) return
    const { kind, id } = asking
    const done =
      kind === 'mark'
        ? await marking.send({ event, person: id, happenedAt: new Date().toISOString(), reason })
        : await undoing.send({ attendance: id, reason })
    if (!done) return
    setAsking(undefined)
    toast(kind === 'mark' ? '已补登' : '已作废')
    await list.reload()
  }
  return { list, asking, setAsking, settle, busy: marking.busy || undoing.busy }
}
