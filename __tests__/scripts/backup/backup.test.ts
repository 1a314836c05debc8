import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { readManifest, type Manifest } from '../../../scripts/backup/manifest'
import { startChild } from '../../../scripts/faults/child'
import { aBackup } from '../../support/aBackup'
import { inDb } from '../../support/inDb'
import { aPack, removePacks } from '../../support/pack'
import { aTerminal } from '../commands/terminal'

jest.setTimeout(120_000)

type Backup = Awaited<ReturnType<typeof aBackup>>
let made: Backup
const terminals: ReturnType<typeof aTerminal>[] = []
const terminal = () => {
  const one = aTerminal()
  terminals.push(one)
  return one
}

beforeAll(() =>
  inDb(async (db) => {
    made = await aBackup(db)
  }),
)
afterAll(() => {
  made.remove()
  for (const one of terminals) one.remove()
  removePacks()
})

const onlyIn = (folder: string) => join(folder, readdirSync(folder)[0]!)

/** A copy of the backup with something done to it. */
function tampered(name: string, change: (dir: string, manifest: Manifest) => Manifest | void): string {
  const dir = join(made.data, name)
  cpSync(made.folder, dir, { recursive: true })
  const changed = change(dir, readManifest(made.folder))
  if (changed) writeFileSync(join(dir, 'manifest.json'), JSON.stringify(changed))
  return dir
}

test('a backup holds every table, the book of heads and our own files, for its owner only', () => {
  const { tables, files, ledger } = readManifest(made.folder)
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ledger', 'person', 'signing', 'unit']),
  )
  expect(files.map(({ path }) => path)).toEqual(['ledger-heads.jsonl', 'files/certificates/a-sheet.pdf'])
  expect(ledger.records).toBe(2)
  expect(statSync(made.folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(made.folder, 'tables/person.jsonl')).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(made.data, 'backups'))).toHaveLength(1)
})

test('nothing of ours is counted by a sequence, which a copy would have to carry', () =>
  inDb(async (db) => {
    const { rows } = await db.execute(
      `select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`,
    )
    expect(rows).toEqual([])
  }))

test('restored into an empty folder it is the same row by row, guarded as before, and served and backed up again', async () => {
  const { run, env } = terminal()
  const restored = await run('restore.ts', made.folder)
  expect(restored).toMatchObject({ code: 0, err: '' })
  expect(restored.out).toContain('已恢复，逐行与备份相同；账本 2 条逐条成立，日结 1 天相符。')
  expect(readFileSync(join(env.DATA_DIR, 'files/certificates/a-sheet.pdf'), 'utf8')).toBe('%PDF')
  const alone = await run('backup.ts')
  expect(alone.out).toContain('账本 2 条')
  const { tables } = readManifest(onlyIn(join(env.DATA_DIR, 'backups')))
  expect(tables).toEqual(readManifest(made.folder).tables)

  expect((await run('ledger-verify.ts')).out).toBe('账本共 2 条，逐条成立；日结 1 天，全部相符。\n')
  const again = await run('restore.ts', made.folder)
  expect(again).toMatchObject({
    code: 1,
    err: expect.stringContaining('里已经有数据，只能恢复到空的数据目录'),
  })

  const server = await startChild('scripts/host/server.ts', { ...env, CONTENT_DIR: aPack().dir })
  try {
    expect(statSync(join(env.DATA_DIR, 'run')).mode & 0o777).toBe(0o700)
    const asked = await run('backup.ts', join(env.DATA_DIR, 'elsewhere'), '--with-keys')
    expect(asked.out).toMatch(/由正在运行的服务写出，其间调用等候了 \d+ 毫秒/)
    expect((await run('ledger-verify.ts')).out).toBe('账本共 2 条，逐条成立；日结 1 天，全部相符。\n')
    const exported = await run('ledger-export.ts', join(env.DATA_DIR, '导出'))
    expect(exported.out).toContain('账本 2 条，末条摘要')
    expect(readdirSync(join(env.DATA_DIR, '导出'))).toContain('verify.html')
    const { files } = readManifest(onlyIn(join(env.DATA_DIR, 'elsewhere')))
    expect(files.map(({ path }) => path)).toContain('keys/ledger.pem')
  } finally {
    await server.end('SIGKILL')
  }
  const afterwards = await run('backup.ts', join(env.DATA_DIR, 'afterwards'))
  expect(afterwards.out).not.toContain('由正在运行的服务写出')
  expect(afterwards.code).toBe(0)
})

test('keys that a backup carries come back for their owner only', async () => {
  const { run, env } = terminal()
  const dir = tampered('with-keys', (folder, manifest) => {
    const sha256 = createHash('sha256').update('a key').digest('hex')
    mkdirSync(join(folder, 'keys'))
    writeFileSync(join(folder, 'keys/ledger.pem'), 'a key')
    return { ...manifest, files: [...manifest.files, { path: 'keys/ledger.pem', bytes: 5, sha256 }] }
  })
  mkdirSync(join(env.DATA_DIR, 'keys'), { recursive: true })
  writeFileSync(join(env.DATA_DIR, 'keys/ledger.pem'), 'another')
  expect((await run('restore.ts', dir)).err).toContain('已经有了，而且与备份里的不同')
  expect(existsSync(join(env.DATA_DIR, 'db'))).toBe(false)
  rmSync(join(env.DATA_DIR, 'keys/ledger.pem'))
  expect((await run('restore.ts', dir)).code).toBe(0)
  expect(readFileSync(join(env.DATA_DIR, 'keys/ledger.pem'), 'utf8')).toBe('a key')
  expect(statSync(join(env.DATA_DIR, 'keys/ledger.pem')).mode & 0o777).toBe(0o600)
})

describe('refuses, and leaves nothing behind:', () => {
  const cases: [string, () => string, string][] = [
    ['a folder that is no backup', () => made.data, '不是一份备份'],
    ['one that was never finished', () => tampered('cut.part', () => undefined), '没有写完，不是一份备份'],
    [
      'one with a changed row',
      () =>
        tampered('changed', (dir) => {
          const file = join(dir, 'tables/person.jsonl')
          writeFileSync(file, readFileSync(file, 'utf8').replace('正科', '副科').replace('f', 't'))
        }),
      'tables/person.jsonl 与清单不符',
    ],
    [
      'one without a table',
      () => tampered('missing', (dir) => rmSync(join(dir, 'tables/talk.jsonl'))),
      '缺少 tables/talk.jsonl',
    ],
    [
      'one of a newer program',
      () => tampered('newer', (_, manifest) => ({ ...manifest, level: manifest.level + 1e9 })),
      '备份来自更新的版本',
    ],
    [
      'one of other tables',
      () => tampered('other', (_, all) => ({ ...all, tables: all.tables.slice(1) })),
      '与本程序的不同',
    ],
    [
      'one whose ledger was cut off together with its signings',
      () => tampered('ledger', (dir, manifest) => cutOff(dir, manifest)),
      '账本不成立：2026-11-23 日结时有 2 条，现在只有 1 条：末尾被截去了',
    ],
  ]
  test.each(cases)('%s', async (_, dirOf, why) => {
    const { run, env } = terminal()
    const refused = await run('restore.ts', dirOf())
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining(why) })
    expect(existsSync(env.DATA_DIR) ? readdirSync(env.DATA_DIR) : []).toEqual([])
  })
})

/** By someone who can also write the manifest anew. */
function cutOff(dir: string, manifest: Manifest): Manifest {
  const tables = manifest.tables.map((table) => {
    if (!['ledger', 'signing'].includes(table.name)) return table
    const file = join(dir, table.path)
    const text = `${readFileSync(file, 'utf8').split('\n')[0]}\n`
    writeFileSync(file, text)
    return { ...table, rows: 1, sha256: createHash('sha256').update(text).digest('hex') }
  })
  return { ...manifest, tables }
}
