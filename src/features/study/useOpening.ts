import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { BEAT_SECONDS, type StudyKind } from '../../../contract/limits'
import type { CallError } from '../../lib/call'
import { entrance, isNewest, type Opened } from './entrance'
import { useEvery } from './useEvery'
import { useShown } from './useShown'

/**
 * off: nobody is signed in, nothing is counted. live: the one session of this person.
 * elsewhere: it went on on another phone or page. waiting: no session yet for want of a network.
 */
export type Phase = 'off' | 'opening' | 'live' | 'elsewhere' | 'waiting' | 'refused'

export interface Opening {
  phase: Phase
  opened: Opened | undefined
  error: CallError | undefined
  /** Takes the session back to this phone. */
  reopen: () => Promise<void>
  /** The server says that the session is over: another took its place, or `error`. */
  lost: (error?: CallError) => void
}

interface State {
  phase: Phase
  opened?: Opened
  error?: CallError
}

/** Opens a session for a film or a text while its page is in front, and again when this phone was elsewhere itself. */
export function useOpening(kind: StudyKind, slug: string | undefined, on: boolean): Opening {
  const [state, setState] = useState<State>({ phase: on ? 'opening' : 'off' })
  const shown = useRef(true)
  const way = useMemo(
    () =>
      on && slug
        ? entrance(kind, slug, {
            asking: () =>
              setState((old) => ({ ...old, phase: old.phase === 'waiting' ? 'waiting' : 'opening' })),
            opened: (opened) => setState({ phase: 'live', opened }),
            failed: (error) => setState({ phase: error.code === 'offline' ? 'waiting' : 'refused', error }),
          })
        : undefined,
    [kind, on, slug],
  )
  // A page that lies under another would take the session from it.
  const reopen = useCallback(async () => way?.open(() => shown.current), [way])

  useEffect(() => {
    if (way) void reopen()
    else setState({ phase: 'off' })
    return way?.end
  }, [way, reopen])

  const { phase, opened } = state
  const retry = () => void (shown.current && reopen())
  useEvery(BEAT_SECONDS * 1000, phase === 'waiting', retry)
  useShown((front) => {
    shown.current = front
    // Back from another text or film that this phone opened meanwhile: go on without a word.
    if (phase === 'opening' || phase === 'waiting' || (opened && !isNewest(opened.session))) retry()
  })

  const lost = (error?: CallError) => {
    if (phase !== 'live' || !opened) return
    // This phone itself opened another: a page under that one goes on when it comes to the front.
    if (!isNewest(opened.session)) retry()
    else setState({ phase: error ? 'refused' : 'elsewhere', opened, error })
  }
  return { phase, opened, error: state.error, reopen, lost }
}
