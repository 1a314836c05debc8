/** The ledger's last record when a county day ended: its place and hash. */
export type Head = { day: string; place: number; hash: string }

const SHAPE = /^\{"day":"\d{4}-\d\d-\d\d","hash":"[0-9a-f]{64}","place":\d+\}$/

/** A torn last line (the machine stopped while it was written) is no head; the next one begins on a line of its own. */
export const headsOf = (text: string): Head[] =>
  text
    .split(/\r?\n/)
    .filter((line) => SHAPE.test(line))
    .map((line) => JSON.parse(line) as Head)
