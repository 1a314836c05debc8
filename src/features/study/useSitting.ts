import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { Output } from '../../../contract/index'
import { BEAT_SECONDS, type StudyKind } from '../../../contract/limits'
import { call, CallError } from '../../lib/call'
import type { KeptBeat } from '../../lib/storage'
import { flush, hear } from './outbox'

type Opened = Output<'study.open'>
type Reply = Output<'study.heartbeat'> | Output<'study.page'>
export type Outcome = Pick<Reply, 'finished' | 'opened'>

/**
 * off: nobody is signed in, nothing is counted. live: the one session of this person.
 * elsewhere: it went on on another phone or page. waiting: no session yet for want of a network.
 */
export type Phase = 'off' | 'opening' | 'live' | 'elsewhere' | 'waiting' | 'refused'

export interface Sitting {
  phase: Phase
  opened: Opened | undefined
  error: CallError | undefined
  /** What the last finishing reply brought: steps finished and opened. */
  outcome: Outcome | undefined
  closeOutcome: () => void
  /** Takes the session back to this phone. */
  reopen: () => Promise<void>
}

interface State {
  phase: Phase
  opened?: Opened
  error?: CallError
}

// The session that this phone opened last: it closed every earlier one.
let newest: string | undefined

const wentElsewhere = (error: CallError) => error.code === 'closed' || error.code === 'missing'

/** Hears the replies of a session while it lasts, sends again what is kept, and closes it with the page. */
function useReplies(
  session: string | undefined,
  onReply: (reply: Reply, beat: KeptBeat) => void,
  onFault: (error: CallError) => void,
): void {
  const heard = useRef({ onReply, onFault })
  heard.current = { onReply, onFault }
  useEffect(() => {
    if (!session) return undefined
    const deaf = hear(session, {
      reply: (reply, beat) => heard.current.onReply(reply, beat),
      fault: (error) => heard.current.onFault(error),
    })
    const again = setInterval(() => void flush(), BEAT_SECONDS * 1000)
    return () => {
      clearInterval(again)
      deaf()
      // What is left open is closed by the next opening.
      void Promise.resolve()
        .then(flush)
        .then(() => call('study.close', { session }))
        .catch(() => undefined)
    }
  }, [session])
}

/**
 * One sitting with one film or text: opens the session, hears its replies, closes it with the page.
 * `onReply` says whether the beat still counted: a session that was closed elsewhere takes beats and adds nothing.
 */
export function useSitting<R extends Reply>(
  kind: StudyKind,
  slug: string | undefined,
  on: boolean,
  onReply: (reply: R, beat: KeptBeat) => boolean,
): Sitting {
  const [state, setState] = useState<State>({ phase: on ? 'opening' : 'off' })
  const [outcome, setOutcome] = useState<Outcome>()
  const wasDone = useRef(false)

  const reopen = useCallback(async () => {
    if (!on || !slug) return setState({ phase: 'off' })
    setState((old) => ({ ...old, phase: old.phase === 'waiting' ? 'waiting' : 'opening' }))
    try {
      await flush()
      const opened = await call('study.open', { kind, slug })
      wasDone.current = (opened.film ?? opened.text)?.done ?? false
      newest = opened.session
      setState({ phase: 'live', opened })
    } catch (caught) {
      const error = caught instanceof CallError ? caught : new CallError('broken', '', '')
      setState({ phase: error.code === 'offline' ? 'waiting' : 'refused', error })
    }
  }, [kind, on, slug])

  useEffect(() => {
    void reopen()
  }, [reopen])
  useEffect(() => {
    if (state.phase !== 'waiting') return undefined
    const again = setInterval(() => void reopen(), BEAT_SECONDS * 1000)
    return () => clearInterval(again)
  }, [state.phase, reopen])

  const session = state.opened?.session
  // Back from another text or film that this phone opened meanwhile: go on without a word.
  useDidShow(() => {
    if (session && newest !== session) void reopen()
  })
  useReplies(
    session,
    (reply, beat) => {
      if (reply.finished.length > 0 || (reply.done && !wasDone.current))
        setOutcome({ finished: reply.finished, opened: reply.opened })
      wasDone.current = reply.done
      // The session answers only to what it was opened for, so the reply is of this kind.
      if (!onReply(reply as R, beat)) setState((old) => ({ ...old, phase: 'elsewhere' }))
    },
    (error) => {
      if (wentElsewhere(error)) setState((old) => ({ ...old, phase: 'elsewhere', error }))
    },
  )

  const closeOutcome = useCallback(() => setOutcome(undefined), [])
  return { phase: state.phase, opened: state.opened, error: state.error, outcome, closeOutcome, reopen }
}
