import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { createApp } from '../../cloud/app'
import { readConfig } from '../../cloud/config'
import { importPack } from '../../cloud/content/importPack'
import { openDb } from '../../cloud/db/open'
import { serve } from '../../cloud/serve'
import type { Action, Input, Output, Reply } from '../../contract'
import { seedTrial } from '../trial/seedTrial'

/** The whole backend in this process, on a database in memory that holds the content pack and the trial's county. */
export interface World {
  /** What the door answers to someone's token. */
  ask: (token: string | undefined, action: string, input: unknown) => Promise<Reply<Action>>
  /** The same, opened; throws when refused. */
  get: <A extends Action>(token: string | undefined, action: A, input: Input<A>) => Promise<Output<A>>
  /** Signs a trial persona in. */
  signIn: (key: string) => Promise<string>
  close: () => Promise<void>
}

/** Opens a world of its own; `close` takes it away with its files. */
export async function openWorld(): Promise<World> {
  const filesDir = mkdtempSync(path.join(tmpdir(), 'qingfeng-weapp-'))
  const opened = await openDb({})
  const config = { ...readConfig({}, { trial: true }), publicUrl: 'https://qingfeng.example' }
  const app = await createApp({ db: opened.db, config, filesDir, log: pino({ level: 'silent' }) })
  await importPack(opened.db, 'content', { production: false, now: new Date(), files: app.files })
  await seedTrial(opened.db, new Date())

  const ask: World['ask'] = (token, action, input) =>
    serve(app, {
      action,
      input,
      identity: token ? { kind: 'bearer', token } : { kind: 'none' },
      address: '127.0.0.1',
      now: new Date(),
    })
  const get: World['get'] = async (token, action, input) => {
    const reply = await ask(token, action, input)
    if (!reply.ok) throw new Error(`${action}: ${reply.code} ${reply.message}`)
    // serve() answers with the action's own output; its type is the union over all actions.
    return reply.data as Output<typeof action>
  }
  return {
    ask,
    get,
    signIn: async (key) => (await get(undefined, 'people.trialSignIn', { key })).token,
    close: async () => {
      await opened.close()
      rmSync(filesDir, { recursive: true, force: true })
    },
  }
}
