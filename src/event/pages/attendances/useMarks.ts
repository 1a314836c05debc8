import { useState } from 'react'
import { toast } from '../../../lib/toast'
import { useList } from '../../../lib/useList'
import { useSend } from '../../../lib/useSend'

export const wayWords = { qr: '扫码', digits: '数字', hand: '补登' } as const

interface Asking {
  kind: 'mark' | 'unmark'
  id: string
  name: string
}

/** Marking someone present by hand, and undoing an attendance; each with its reason. */
export function useMarks(event: string, query: string) {
  const list = useList('event.attendances', event ? { id: event, query: query || undefined } : null)
  const [asking, setAsking] = useState<Asking>()
  const marking = useSend('event.mark')
  const undoing = useSend('event.unmark')

  const after = async (done: unknown, word: string) => {
    if (!done) return
    setAsking(undefined)
    toast(word)
    await list.first.reload()
  }
  const mark = async (reason: string) => {
    if (!asking) return
    const happenedAt = new Date().toISOString()
    await after(await marking.send({ event, person: asking.id, happenedAt, reason }), '已补登')
  }
  const unmark = async (reason: string) => {
    if (asking) await after(await undoing.send({ attendance: asking.id, reason }), '已作废')
  }
  return { list, asking, setAsking, mark, unmark, busy: marking.busy || undoing.busy }
}
