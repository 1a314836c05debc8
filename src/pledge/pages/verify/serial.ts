const LENGTH = 16

/** Whatever was typed, as a serial is printed: XXXX-XXXX-XXXX-XXXX. */
export function asSerial(typed: string): string {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return (letters.slice(0, LENGTH).match(/.{1,4}/g) ?? []).join('-')
}

/** Serials use neither 0 nor O, 1 nor I nor L, which are easily taken for one another. */
export const strangeIn = (serial: string): string | undefined => /[01OIL]/.exec(serial)?.[0]

export const isSerial = (text: string): boolean => /^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}$/.test(text)
