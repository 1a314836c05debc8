import { verifyLedger } from '../cloud/pledge/verifyLedger'
import { command, withData } from './data'
import { allHeads } from './ledger/books'

/**
 * `npm run ledger:verify`: computes every record of the ledger again, in the database of DATABASE_URL or `data/`, and
 * holds it against the signings, the texts and the book of heads (the file, and the storage where it keeps them).
 * Names the first that does not hold, and then exits 1.
 */
async function main() {
  await withData(async (app) => {
    const { records, heads: days, broken } = await verifyLedger(app.db, await allHeads(app))
    if (broken) throw new Error(broken)
    console.log(`账本共 ${records} 条，逐条成立；日结 ${days} 天，全部相符。`)
  })
}

command(main)
