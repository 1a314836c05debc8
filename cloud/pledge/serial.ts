import { randomInt } from 'node:crypto'
import { CODE_ALPHABET } from '../../contract/limits'

const GROUPS = 4
const LETTERS = 4

/** A serial nobody can guess: 16 of 31 characters, 79 bits, in groups of four. */
export const newSerial = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: LETTERS }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join(''),
  ).join('-')
