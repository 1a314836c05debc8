import type { Verb } from '../verb'
import { selfOf } from './self'

export const me: Verb<'people.me'> = ({ db, config, me: { account } }) => selfOf(db, config, account)
