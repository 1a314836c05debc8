import { Fault } from '../fault'
import { openSession } from '../session'
import type { Verb } from '../verb'
import { personasOf } from './trial'

export const trialSignIn: Verb<'people.trialSignIn'> = async ({ db, config, now }, { key }) => {
  const persona = (await personasOf(db, config)).find((one) => one.key === key)
  if (!persona) throw new Fault('missing', '没有这位试用人员，请刷新后重选。')
  const { token } = await openSession(db, now, { account: persona.account })
  return { token }
}
