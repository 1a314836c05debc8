import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { importPack } from '../../cloud/content/importPack'
import type { Db } from '../../cloud/db/db'
import { localFiles } from '../../cloud/files/local'
import { seedTrial } from '../../scripts/trial/seedTrial'
import { callAs } from './callAs'
import { NOW } from './people'

const CONTENT = resolve(__dirname, '../../content')

/** The trial's county on the real content pack, as `npm start` makes it. */
export async function aTrial(db: Db, now = NOW) {
  const files = localFiles(tmpdir(), 'secret', '')
  await importPack(db, CONTENT, { production: false, now, files })
  await seedTrial(db, now)
}

/** Signs in as one of those who can be tried. */
export async function tryAs(db: Db, key: 'official' | 'fresh' | 'liaison' | 'organiser') {
  const { token } = await callAs(db, null, 'people.trialSignIn', { key }, { config: { trial: true } })
  return { kind: 'bearer' as const, token }
}
