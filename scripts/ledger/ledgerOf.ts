import type { App } from '../../cloud/app'
import type { Kept } from '../../cloud/pledge/chain'
import { publicKeys, recordsOf } from '../../cloud/pledge/verifyLedger'
import { allHeads } from './books'

/**
 * All that a third party needs of the ledger. It only grows, so pieces read one after another are one ledger; the
 * heads are read first and the keys last, so that none is missing.
 */
export async function ledgerOf(app: App) {
  const heads = await allHeads(app)
  const records: Kept[] = []
  for await (const rows of recordsOf(app.db))
    for (const { place, record, hash, previous, signature, key } of rows)
      records.push({ place, record, hash, previous, signature, key })
  return { records, heads, keys: await publicKeys(app.db) }
}
