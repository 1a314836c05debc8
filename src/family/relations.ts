import { RELATIONS } from '../../contract/limits'

/** What a family member may be to the official, as a form offers it. */
export const relations = RELATIONS.map((relation) => ({ value: relation, word: relation }))
