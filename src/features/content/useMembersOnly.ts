import { useMe } from '../../lib/me'
import type { Load } from '../../lib/useLoad'

/** A visitor asked for something that only members are shown, or that is not there: the server tells no difference. */
export function useMembersOnly(load: Load<unknown>): boolean {
  const { me, may } = useMe()
  const code = load.data === undefined ? load.error?.code : undefined
  return (code === 'missing' || code === 'signin') && me !== undefined && !may('member')
}
