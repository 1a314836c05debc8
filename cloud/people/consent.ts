import { eq } from 'drizzle-orm'
import { PRIVACY_VERSION } from '../../contract/limits'
import { account } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'

/** Refuses a consent to any text but today's. */
export function checkConsent(version: string) {
  if (version !== PRIVACY_VERSION) throw new Fault('input', '请先阅读并同意隐私说明，再继续。')
}

// A visitor without an account keeps the tick on the phone and brings it when binding.
export const consent: Verb<'people.consent'> = async ({ db, me, now }, { version }) => {
  checkConsent(version)
  if (me.account)
    await db.update(account).set({ consent: version, consentAt: now }).where(eq(account.id, me.account))
  return {}
}
