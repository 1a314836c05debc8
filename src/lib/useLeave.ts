import { useState } from 'react'
import { replace } from './go'
import { endSession, handInLast } from './session'
import { useSend } from './useSend'

/** Leaves this phone or browser for good: what is still to be handed in goes out first, then nothing of the person stays. */
export function useLeave(action: 'people.signOut' | 'people.withdraw'): {
  leave: () => Promise<void>
  busy: boolean
} {
  const { send, busy } = useSend(action)
  const [handing, setHanding] = useState(false)
  const leave = async () => {
    setHanding(true)
    await handInLast()
    setHanding(false)
    if (!(await send({}))) return
    endSession()
    replace('home')
  }
  return { leave, busy: busy || handing }
}
