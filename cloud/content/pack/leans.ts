import type { Film, Law } from '../../../contract/pack'
import type { Case, Pack } from '../../../contract/packed'

/** The laws with a recheck note on which a case leans. */
export function leansOf({ laws }: Case, index: Law[]): string[] {
  const named = new Set(laws.map(({ law }) => law))
  return index.filter(({ slug, recheck }) => recheck !== undefined && named.has(slug)).map(({ slug }) => slug)
}

/** A film leans on what its case leans on. */
export function leansOfFilm({ article }: Film, { cases, laws }: Pack): string[] {
  const told = cases.find(({ slug }) => slug === article)
  return told ? leansOf(told, laws) : []
}
