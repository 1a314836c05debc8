import { sql, type SQL } from 'drizzle-orm'
import { namedByFamily } from '../familyRights'
import { onlyRead } from './onlyRead'

/** A text that officials sign: named by no programme for families, published or still a draft, and not only to be read. */
export const forOfficials = (slug: SQL): SQL => sql`(not ${namedByFamily(slug)} and not ${onlyRead(slug)})`
