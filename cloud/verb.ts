import type { Action, Input, Output } from '../contract'
import type { Seal } from './certificate/seal'
import type { Config } from './config'
import type { Db } from './db/db'
import type { Files } from './files/files'
import type { HeadBook } from './pledge/heads'
import type { LedgerKey } from './pledge/keys'
import type { Me } from './rights'

/** Everything a verb may lean on. `db` is already a transaction in an audited call. */
export type Ctx = {
  db: Db
  me: Me
  now: Date
  config: Config
  files: Files
  /** The server's own secret, for HMACs: hmac(secret, purpose + value). */
  secret: string
  /** Signs the ledger; null where the server has no key. */
  ledgerKey: LedgerKey | null
  /** The book of each day's ledger head; null where none can be kept. */
  heads: HeadBook | null
  /** Seals certificates; null where the server has none. */
  seal: Seal | null
  /** Charges the asking address for what few do often (a guess that hit nothing, words without a name); throws `slow` after too many. */
  guessed: () => void
}

export type Verb<A extends Action> = (ctx: Ctx, input: Input<A>) => Promise<Output<A>>
