import { useCallback } from 'react'
import { refreshMe } from '../../lib/me'
import { useSend } from '../../lib/useSend'

/** Switches the calendar on or off; true once the server has it. */
export function usePrefer(): { prefer: (calendar: boolean) => Promise<boolean>; busy: boolean } {
  const { send, busy } = useSend('people.prefer')
  const prefer = useCallback(
    async (calendar: boolean) => {
      if ((await send({ calendar })) === undefined) return false
      await refreshMe()
      return true
    },
    [send],
  )
  return { prefer, busy }
}
