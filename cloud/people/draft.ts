import { v7 } from 'uuid'
import type { Verb } from '../verb'

export const draft: Verb<'people.draft'> = async () => ({ id: v7() })
