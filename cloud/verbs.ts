import type { Action } from '../contract'
import type { Verb } from './verb'

/** Action -> verb. One line each, in the order of the contract. */
export const verbs: { [A in Action]?: Verb<A> } = {}
