import type { Db } from '../../cloud/db/db'
import type { Action, Input } from '../../contract'
import { replyAs } from './callAs'
import { inTurn } from './inDb'
import { NOW, type Asker } from './people'
import { freshPhone, testPhone } from './taro'

interface Options {
  /** What the page is opened with. */
  params?: Record<string, string>
  /** The server's clock; a function lets time pass. */
  now?: () => Date
}

/** A phone in someone's hand: every call() of the client reaches the real serve() on this database. */
export function aPhone(
  db: Db,
  who: Asker | null,
  { params = {}, now = () => NOW }: Options = {},
): typeof testPhone {
  freshPhone(params)
  testPhone.network = async (action, body) => {
    // What travels is text, so that nothing but plain JSON gets through.
    const reply = await inTurn(db, () =>
      replyAs(db, who, action as Action, JSON.parse(body) as Input<Action>, { now: now() }),
    )
    return JSON.parse(JSON.stringify(reply)) as unknown
  }
  return testPhone
}
