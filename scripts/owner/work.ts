import { join } from 'node:path'
import type { App } from '../../cloud/app'
import { verifyLedger } from '../../cloud/pledge/verifyLedger'
import { backup } from '../backup/backup'
import { allHeads } from '../ledger/books'
import { ledgerOf } from '../ledger/ledgerOf'

/** What a command may ask of the server that holds the embedded database. */
export type Ask = { what: 'backup'; to: string; withKeys: boolean } | { what: 'verify' } | { what: 'ledger' }

/** Only this process may read the embedded database while it runs, so it does the commands' reading itself. */
export const ownerWork =
  (app: App, data: string) =>
  async (ask: Ask): Promise<unknown> => {
    switch (ask.what) {
      case 'backup': {
        const source = { ...app, engine: 'pglite' as const, keysDir: join(data, 'keys') }
        return backup(source, ask.to, { withKeys: ask.withKeys, now: new Date() })
      }
      case 'verify':
        return verifyLedger(app.db, await allHeads(app))
      case 'ledger':
        return ledgerOf(app)
    }
  }
