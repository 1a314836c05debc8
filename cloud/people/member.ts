import { Fault } from '../fault'
import type { Me } from '../rights'

/** The asking member's person; the door has let nobody else in. */
export function memberOf(me: Me): string {
  if (!me.person) throw new Fault('signin', '请先登录，再使用这项功能。')
  return me.person.id
}

/** The asking account, where the door has asked for one. */
export function accountOf(me: Me): string {
  if (!me.account) throw new Fault('signin', '请先登录，再使用这项功能。')
  return me.account
}
