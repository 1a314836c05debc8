import { sha256 } from '../sha256'
import { faultIn, type Checks, type Kept, type Keys } from './chain'
import { signedBy } from './keys'

/** The server's arithmetic. */
export const checks: Checks = { sha256, signedBy }

/** Why one record does not hold by itself and after the one before it; null when it does. */
export const faultOf = (one: Kept, place: number, previous: string, keys: Keys): string | null =>
  faultIn(checks, one, place, previous, keys)
