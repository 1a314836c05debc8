import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Output } from '../../contract/index'
import type { Role } from '../../contract/limits'
import { call, type CallError } from './call'
import { recall, remember } from './fetched'
import { listeners } from './listeners'
import { era, onSession, settle } from './session'
import { asCallError, type Load } from './useLoad'

export type Me = Output<'people.me'>

interface Known {
  me: Me | undefined
  error: CallError | undefined
}

const KEY = 'people.me:{}'
const watchers = listeners()
let known: Known = { me: undefined, error: undefined }
let asking: Promise<void> | undefined

function tell(next: Known): void {
  known = next
  watchers.tell()
}

async function ask(): Promise<void> {
  const now = era()
  try {
    const me = await call('people.me', {})
    if (era() === now) settle(me.person?.id)
    // It is another's word by now: theirs is being asked for.
    if (era() !== now) return refreshMe()
    remember(KEY, me, new Date().toISOString())
    tell({ me, error: undefined })
  } catch (error) {
    if (era() !== now) return refreshMe()
    const last = known.me ?? (recall(KEY)?.data as Me | undefined)
    tell({ me: last, error: asCallError(error) })
  }
}

/** Asks again who this is; after binding, signing out or a change of settings. */
export function refreshMe(): Promise<void> {
  asking ??= ask().finally(() => {
    asking = undefined
  })
  return asking
}

onSession(() => {
  known = { me: undefined, error: undefined }
  asking = undefined
  void refreshMe()
})

const current = () => known

// An organiser may do what a liaison may, as in the contract.
const holds = (me: Me | undefined, role: Role): boolean =>
  me?.roles.some((held) => held === role || (role === 'liaison' && held === 'organiser')) ?? false

/**
 * Who this is, for every page at once. The server decides what is allowed; here it only decides what is drawn.
 * `bound`: an official or a family member, whose reading and watching is recorded.
 */
export function useMe(): Known & { may: (role: Role) => boolean; bound: boolean } {
  const state = useSyncExternalStore(watchers.listen, current, current)
  useEffect(() => {
    if (!known.me) void refreshMe()
  }, [])
  const may = useCallback((role: Role) => holds(state.me, role), [state.me])
  return { ...state, may, bound: Boolean(state.me?.person) }
}

/** The same, in the shape that the page frame waits for. */
export const asLoad = ({ me, error }: Pick<Known, 'me' | 'error'>): Load<unknown> => ({
  data: me,
  error,
  loading: !me && !error,
  stale: undefined,
  reload: refreshMe,
})
