import { useCallback, useEffect, useRef, useState } from 'react'
import { BEAT_SECONDS, type StudyKind } from '../../../contract/limits'
import type { CallError } from '../../lib/call'
import type { KeptBeat } from '../../lib/storage'
import { closeSession, type Opened } from './entrance'
import { flush, hear, type Reply } from './outbox'
import { useEvery } from './useEvery'
import { useOpening, type Opening } from './useOpening'

export type Outcome = Pick<Reply, 'finished' | 'opened'>

export interface Sitting extends Omit<Opening, 'lost'> {
  /** What the last finishing reply brought: steps finished and opened. */
  outcome: Outcome | undefined
  closeOutcome: () => void
}

interface Heard {
  reply: (reply: Reply, beat: KeptBeat) => void
  fault: (error: CallError) => void
}

/** Hears the replies of a session while it lasts, sends again what is kept, and closes it with the page. */
function useReplies(session: string | undefined, heard: Heard): void {
  const newest = useRef(heard)
  newest.current = heard
  // Under another page too: what was kept without a network goes out as soon as there is one.
  useEvery(BEAT_SECONDS * 1000, session !== undefined, () => void flush())
  useEffect(() => {
    if (!session) return undefined
    const deaf = hear(session, {
      reply: (reply, beat) => newest.current.reply(reply, beat),
      fault: (error) => newest.current.fault(error),
    })
    return () => {
      deaf()
      // After the page's own last beat, which it posts in this same moment.
      void Promise.resolve()
        .then(flush)
        .then(() => closeSession(session))
    }
  }, [session])
}

/** What a reply finished, told once: at the first reply that says done, or whenever a step is finished. */
function useOutcome(opened: Opened | undefined) {
  const [outcome, setOutcome] = useState<Outcome>()
  const wasDone = useRef(false)
  useEffect(() => {
    wasDone.current = (opened?.film ?? opened?.text)?.done ?? false
  }, [opened])
  const note = ({ finished, opened: steps, done }: Reply) => {
    if (finished.length > 0 || (done && !wasDone.current)) setOutcome({ finished, opened: steps })
    wasDone.current = done
  }
  const closeOutcome = useCallback(() => setOutcome(undefined), [])
  return { outcome, note, closeOutcome }
}

/** One sitting with one film or text: opens the session, hears its replies, closes it with the page. */
export function useSitting<R extends Reply>(
  kind: StudyKind,
  slug: string | undefined,
  on: boolean,
  onReply: (reply: R, beat: KeptBeat) => void,
): Sitting {
  const { lost, ...opening } = useOpening(kind, slug, on)
  const { note, ...outcome } = useOutcome(opening.opened)
  useReplies(opening.opened?.session, {
    reply: (reply, beat) => {
      note(reply)
      // The session answers only to what it was opened for, so the reply is of this kind.
      onReply(reply as R, beat)
      if (!reply.live) lost()
    },
    fault: (error) => {
      if (error.code === 'closed' || error.code === 'missing') lost(error)
    },
  })
  return { ...opening, ...outcome }
}
