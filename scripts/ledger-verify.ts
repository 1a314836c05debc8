import { verifyLedger } from '../cloud/pledge/verifyLedger'
import { command, withData } from './data'

/**
 * `npm run ledger:verify`: computes every record of the ledger again, in the database of DATABASE_URL or `data/`, and
 * holds it against the book of heads. Names the first that does not hold, and then exits 1.
 */
async function main() {
  await withData(async ({ db, heads }) => {
    const { records, heads: days, broken } = await verifyLedger(db, (await heads?.all()) ?? [])
    if (broken) throw new Error(broken)
    console.log(`账本共 ${records} 条，逐条成立；日结 ${days} 天，全部相符。`)
  })
}

command(main)
