import { PRIVACY_VERSION } from '../contract/limits'
import { Fault } from './fault'

/** Refuses a consent to any text but today's. */
export function checkConsent(version: string) {
  if (version !== PRIVACY_VERSION) throw new Fault('input', '请先阅读并同意隐私说明，再继续。')
}
