import type { Output } from '../../../contract/index'
import type { StudyKind } from '../../../contract/limits'
import { call, type CallError } from '../../lib/call'
import { asCallError } from '../../lib/useLoad'
import { flush } from './outbox'

export type Opened = Output<'study.open'>

export interface Entrance {
  /** Asks for a session, once at a time; `wanted` is asked again when its turn has come. */
  open: (wanted: () => boolean) => Promise<void>
  /** The page has gone: what is still on its way is not for it. */
  end: () => void
}

interface Tell {
  asking: () => void
  opened: (opened: Opened) => void
  failed: (error: CallError) => void
}

// The session that this phone opened last: it closed every earlier one.
let newest: string | undefined
// Openings of this phone take turns, so that the newest here is the one that the server holds open.
let turn: Promise<void> = Promise.resolve()

export const isNewest = (session: string): boolean => newest === session

const inTurn = (work: () => Promise<void>): Promise<void> => {
  turn = turn.then(work)
  return turn
}

/** What is left open without an answer is closed by the next opening. */
export const closeSession = (session: string): Promise<unknown> =>
  call('study.close', { session }).catch(() => undefined)

/** The way into one film or text. */
export function entrance(kind: StudyKind, slug: string, tell: Tell): Entrance {
  let gone = false
  let flight: Promise<void> | undefined

  const ask = async (): Promise<void> => {
    try {
      const opened = await call('study.open', { kind, slug })
      newest = opened.session
      if (gone) void closeSession(opened.session)
      else tell.opened(opened)
    } catch (caught) {
      if (!gone) tell.failed(asCallError(caught))
    }
  }
  const open = async (wanted: () => boolean): Promise<void> => {
    tell.asking()
    await flush()
    await inTurn(async () => {
      if (!gone && wanted()) await ask()
    })
  }
  return {
    open: (wanted) => {
      flight ??= open(wanted).finally(() => {
        flight = undefined
      })
      return flight
    },
    end: () => {
      gone = true
    },
  }
}
