import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp } from '../../cloud/app'
import { ensureOwnSeal } from '../../cloud/certificate/ownSeal'
import { readConfig, type Config } from '../../cloud/config'
import type { Db } from '../../cloud/db/db'
import { serve } from '../../cloud/serve'
import type { Identity } from '../../cloud/who'
import type { Action, Input, Output, Reply } from '../../contract'
import { NOW, type Asker } from './people'
import { TEST_SEAL } from './testSeal'

type Options = { now?: Date; config?: Partial<Config>; address?: string; sealFile?: string }

class Undo<T> extends Error {
  constructor(readonly reply: T) {
    super()
  }
}

const identityOf = (who: Asker | Identity | null): Identity =>
  who === null ? { kind: 'none' } : 'kind' in who ? who : { kind: 'openid', openid: who.openid }

/** The whole reply of the real serve(). `null` asks without signing in. A failed call leaves the transaction usable. */
export async function replyAs<A extends Action>(
  db: Db,
  who: Asker | Identity | null,
  action: A,
  input: Input<A>,
  { now = NOW, config, address = '203.0.113.7', sealFile = TEST_SEAL }: Options = {},
): Promise<Reply<A>> {
  const ask = { action, input, identity: identityOf(who), address, now }
  await ensureOwnSeal(TEST_SEAL, readConfig({}), new Date())
  const open = (tx: Db) =>
    createApp({
      db: tx,
      config: { ...readConfig({}), ...config },
      filesDir: join(tmpdir(), 'qingfeng-test-files'),
      keyFile: join(tmpdir(), 'qingfeng-test-keys/ledger.pem'),
      sealFile,
      log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    })
  // What a failed statement aborts is this savepoint, not the test's transaction.
  const asked = db.transaction(async (tx) => {
    const reply = await serve(await open(tx), ask)
    await tx.execute('select 1').catch(() => {
      throw new Undo(reply)
    })
    return reply
  })
  const reply = await asked.catch((error: unknown) => {
    if (error instanceof Undo) return error.reply as Awaited<typeof asked>
    throw error
  })
  // serve() answers with the action's own reply; its type is the union over all actions.
  return reply as Reply<A>
}

/** What a call gives back; a refusal is thrown as `code: message`. */
export async function callAs<A extends Action>(
  db: Db,
  who: Asker | Identity | null,
  action: A,
  input: Input<A>,
  options: Options = {},
): Promise<Output<A>> {
  const reply = await replyAs(db, who, action, input, options)
  if (reply.ok) return reply.data
  throw new Error(`${reply.code}: ${reply.message}`)
}
