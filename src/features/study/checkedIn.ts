import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useDidHide } from '@tarojs/taro'
import type { Output } from '../../../contract/index'
import { listeners } from '../../lib/listeners'
import { onOwner } from '../../lib/session'
import { useShown } from './useShown'

export type Checked = NonNullable<Output<'study.page'>['checked']>

/** What waits to be said, and the page that took it upon itself to say it. */
interface Waiting {
  checked: Checked
  by?: object
}

const watchers = listeners()
let waiting: Waiting | undefined

function tell(next: Waiting | undefined): void {
  waiting = next
  watchers.tell()
}

/** The server says once a day that it is checked in; kept here until a quiet moment shows it. */
export const checkedIn = (checked: Checked): void => tell({ checked })

// Nobody is told of another's day.
onOwner((former) => {
  if (former !== undefined) tell(undefined)
})

const current = () => waiting

// A browser puts another page over this one by its address; a tab in the back, or WeChat, leaves it as it is.
const laidUnder = () => process.env.TARO_ENV === 'h5' && document.visibilityState === 'visible'

/**
 * The day's check-in, for the page in front once it is `ready` to show it. Who shows it keeps it until it is
 * closed or the page is left, however: no other page shows it again.
 */
export function useCheckedIn(ready: boolean): { checked: Checked | undefined; close: () => void } {
  const [page] = useState(() => ({}))
  const [front, setFront] = useState(true)
  const now = useSyncExternalStore(watchers.listen, current, current)
  const mine = now?.by === page
  const takes = ready && front && now !== undefined && !now.by
  const close = useCallback(() => {
    if (waiting?.by === page) tell(undefined)
  }, [page])

  useShown(setFront)
  useEffect(() => {
    if (takes && waiting) tell({ checked: waiting.checked, by: page })
  }, [takes, page])
  useDidHide(() => {
    if (laidUnder()) close()
  })
  useEffect(() => close, [close])
  return { checked: mine && ready ? now.checked : undefined, close }
}
