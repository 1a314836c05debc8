import { PAGE } from '../../contract/limits'

/** One page out of up to PAGE + 1 rows; the last id shown is where the next begins. */
export const pageOf = <T extends { id: string }>(rows: T[]) => ({
  items: rows.slice(0, PAGE),
  next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
})

/** Typed words as a LIKE pattern that means only themselves. */
export const containing = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`
