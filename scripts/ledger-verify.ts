import type { Verdict } from '../cloud/pledge/chain'
import { verifyLedger } from '../cloud/pledge/verifyLedger'
import { command, dataFolder, withData } from './data'
import { allHeads } from './ledger/books'
import { askOwner } from './owner/channel'

/**
 * `npm run ledger:verify`: computes every record of the ledger again, in the database of DATABASE_URL or `data/` (by
 * the server that holds it, if one runs), and holds it against the signings, the texts and the book of heads (the
 * file, and the storage where it keeps them). Names the first that does not hold, and then exits 1.
 */
async function main() {
  const asked = await askOwner<Verdict>(dataFolder(), { what: 'verify' })
  const verdict = asked ?? (await withData(async (app) => verifyLedger(app.db, await allHeads(app))))
  if (verdict.broken) throw new Error(verdict.broken)
  console.log(`账本共 ${verdict.records} 条，逐条成立；日结 ${verdict.heads} 天，全部相符。`)
}

command(main)
