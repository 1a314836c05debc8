import { eq } from 'drizzle-orm'
import { checkConsent } from '../consent'
import { account } from '../db/schema/people'
import type { Verb } from '../verb'

// A visitor without an account keeps the tick on the phone and brings it when binding.
export const consent: Verb<'people.consent'> = async ({ db, me, now }, { version }) => {
  checkConsent(version)
  if (me.account)
    await db.update(account).set({ consent: version, consentAt: now }).where(eq(account.id, me.account))
  return {}
}
