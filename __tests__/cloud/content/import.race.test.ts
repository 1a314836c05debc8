import { eq } from 'drizzle-orm'
import { openDb } from '../../../cloud/db/open'
import { item, law, outline } from '../../../cloud/db/schema/content'
import { pledgeText } from '../../../cloud/db/schema/pledge'
import { programme } from '../../../cloud/db/schema/programme'
import { openedDb } from '../../support/inDb'
import { aPack, imported, removePacks } from '../../support/pack'

afterEach(removePacks)

it('eight servers that start at once import one version of everything', async () => {
  const { db } = await openedDb()
  const { rows } = await db.execute<{ name: string }>('select current_database() as name')
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.pathname = `/${rows[0]?.name}`
  const { dir } = aPack()
  const servers = await Promise.all(Array.from({ length: 8 }, () => openDb({ url: url.href })))
  try {
    const done = await Promise.all(servers.map((server) => imported(server.db, dir)))
    expect(done.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 0, 0, 37])
    expect(await db.$count(item)).toBe(37)
    expect(await db.$count(item, eq(item.version, 1))).toBe(37)
    expect(await db.$count(programme, eq(programme.version, 1))).toBe(4)
  } finally {
    await Promise.all(servers.map((server) => server.close()))
    for (const table of [item, law, outline, pledgeText, programme]) await db.delete(table)
  }
})
