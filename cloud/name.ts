/** A name as compared: width, spaces and the dots of transliterated names do not matter. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[•・‧∙⋅.．]/g, '·')
