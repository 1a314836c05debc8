import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../../contract/index'
import { useSend } from '../../../lib/useSend'
import type { Pledge } from './usePledge'

type Outcome = Pick<Output<'pledge.read'>, 'finished' | 'opened'>

/** A text that is only read counts as soon as its end and its time have come; without a network at the next look. */
export function useRead({ kind, opened, ended, secondsLeft, reload }: Pledge) {
  const [outcome, setOutcome] = useState<Outcome>()
  const { send } = useSend('pledge.read')
  const told = useRef<string>()
  const draft = opened?.draft
  const due = kind === 'read' && ended && secondsLeft === 0 && opened?.readAt === null

  useEffect(() => {
    if (!due || !draft || told.current === draft) return
    told.current = draft
    void send({ draft, endReached: true }).then((reply) => {
      if (!reply) return void (told.current = undefined)
      setOutcome(reply)
      return reload()
    })
  }, [due, draft, send, reload])
  return { outcome, close: () => setOutcome(undefined) }
}
