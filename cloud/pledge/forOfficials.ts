import { sql, type SQL } from 'drizzle-orm'
import { namedByFamily } from '../familyRights'

/** A text that officials sign: none that a programme for families names, published or still a draft. */
export const forOfficials = (slug: SQL): SQL => sql`not ${namedByFamily(slug)}`
