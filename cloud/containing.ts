/** Typed words as a LIKE pattern that means only themselves. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`
