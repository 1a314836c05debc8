/** Text as search compares it: one width, one case, no white space. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** The words of a search, folded; all of them must be found. */
export const wordsOf = (query: string): string[] =>
  query
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '')
