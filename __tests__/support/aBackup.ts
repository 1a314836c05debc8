import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Db } from '../../cloud/db/db'
import { localFiles } from '../../cloud/files/local'
import { closeDays, headBook } from '../../cloud/pledge/heads'
import { backup } from '../../scripts/backup/backup'
import { HEADS } from '../../scripts/backup/manifest'
import { aKey, aSigning } from './ledger'
import { aMember, NOW } from './people'
import { aPledgeText } from './pledge'

export const NEXT_DAY = new Date(NOW.getTime() + 86_400_000)
const CERTIFICATE = 'certificates/a-sheet.pdf'

/** Values that a careless copy would lose: JSON's null, quotes and commas, microseconds, ranges, rare characters. */
async function awkward(db: Db): Promise<void> {
  await db.execute(
    sql`insert into setting values ('awkward', 'null'), ('words', ${JSON.stringify({
      text: '㛃䶮𬭎 "引号", \\ \n 第二行\u2028',
      number: 1.5e-7,
      list: [null, true, [], {}],
    })}::jsonb)`,
  )
  await db.execute(sql`update person set "groups" = array['a,b', '引"号', null, 'null', '', E'\\\\']`)
  await db.execute(sql`update account set "createdAt" = '2026-11-23 01:02:03.456789+00'`)
}

/** A small county with two signings and a closed day, in this transaction, and a backup of it. */
export async function aBackup(db: Db, { withKeys = false } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'qingfeng-backup-'))
  const key = aKey()
  const text = await aPledgeText(db)
  for (const at of [NOW, new Date(NOW.getTime() + 1)]) await aSigning(db, key, await aMember(db), text, at)
  await awkward(db)
  const files = localFiles(join(data, 'files'), '', '')
  await files.put(CERTIFICATE, Buffer.from('%PDF'), 'application/pdf')
  await files.put('films/a-pen.mp4', Buffer.from('film'), 'video/mp4')
  const heads = headBook(join(data, HEADS))
  await closeDays(db, heads, NEXT_DAY)
  const source = { db, files, heads, engine: 'pglite' as const, keysDir: join(data, 'keys') }
  const made = await backup(source, join(data, 'backups'), { now: NEXT_DAY, withKeys })
  return { ...made, data, remove: () => rmSync(data, { recursive: true, force: true }) }
}
