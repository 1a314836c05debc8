import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { pino, type Logger } from 'pino'
import { sealOf, type Seal } from './certificate/seal'
import type { Config } from './config'
import type { Db } from './db/db'
import type { Files } from './files/files'
import { localFiles } from './files/local'
import { headBook, storedHeads, type HeadBook } from './pledge/heads'
import { ledgerKeyOf, type LedgerKey } from './pledge/keys'
import { s3Files } from './files/s3'
import { buckets } from './rate'
import { finder } from './who'

/** One running server: what every call needs, opened once. */
export type App = {
  db: Db
  config: Config
  files: Files
  secret: string
  /** Signs the ledger; null where no key can be kept: then nothing is signed. */
  ledgerKey: LedgerKey | null
  /** Where each day's ledger head is written; null where neither a lasting disk nor a storage is. */
  heads: HeadBook | null
  /** Seals certificates; null where no p12 is. */
  seal: Seal | null
  log: Logger
  rates: ReturnType<typeof buckets>
  finder: ReturnType<typeof finder>
}

// Made at first start, the same for every process on this database.
async function keptSecret(db: Db): Promise<string> {
  const made = JSON.stringify(randomBytes(32).toString('hex'))
  await db.execute(
    sql`insert into setting (key, value) values ('secret', ${made}::jsonb) on conflict do nothing`,
  )
  const { rows } = await db.execute<{ value: string }>(
    sql`select value #>> '{}' as value from setting where key = 'secret'`,
  )
  const value = rows[0]?.value
  if (!value) throw new Error('The server has no secret')
  return value
}

/** After a rotation this is as it should be; a key file that was lost is made anew, and somebody should know. */
async function warnOfNewKey(db: Db, key: LedgerKey | null, log: Logger): Promise<void> {
  if (!key) return
  const { rows } = await db.execute<{ fresh: boolean }>(sql`
    select count(*) > 0 and not coalesce(bool_or("id" = ${key.id}), false) as fresh from ledger_key`)
  if (rows[0]!.fresh) log.warn({ key: key.id }, 'The ledger was signed with other keys until now')
}

type Parts = {
  db: Db
  config: Config
  filesDir: string
  /** Where the ledger's key lies, made when missing; none where there is no lasting disk. */
  keyFile?: string
  /** The book of the ledger's heads, one line a day; without it the storage keeps them. */
  headFile?: string
  /** The p12 that seals certificates; nothing is sealed while it is missing. */
  sealFile?: string
  log?: Logger
  /** What stands before the addresses of files on this disk: the public address unless said; empty is the page's own. */
  base?: string
}

/** Puts a server together on an opened database. */
export async function createApp({
  db,
  config,
  filesDir,
  keyFile,
  headFile,
  sealFile,
  log = pino(),
  base = config.publicUrl,
}: Parts): Promise<App> {
  const secret = config.secret ?? (await keptSecret(db))
  if (config.production && !config.secret)
    log.warn(
      { setting: 'QINGFENG_SECRET' },
      'QINGFENG_SECRET is not set: the secret kept in the database is used',
    )
  const ledgerKey = ledgerKeyOf(config.ledgerKey, keyFile)
  await warnOfNewKey(db, ledgerKey, log)
  const files = config.s3 ? s3Files(config.s3) : localFiles(filesDir, secret, base)
  return {
    db,
    config,
    files,
    secret,
    ledgerKey,
    heads: headFile ? headBook(headFile) : config.s3 ? storedHeads(files) : null,
    seal: sealOf(config, sealFile),
    log,
    rates: buckets(),
    finder: finder(db),
  }
}
