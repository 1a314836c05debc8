import { spawn } from 'node:child_process'
import { startPostgres } from './postgres'

/**
 * Runs a command with DATABASE_URL set: the one that is already there, or a PostgreSQL of its own that is
 * gone afterwards. `tsx scripts/with-postgres.ts [--durable] COMMAND...`; exits as the command did.
 */
async function main(args: string[]) {
  const durable = args[0] === '--durable'
  const [command, ...rest] = durable ? args.slice(1) : args
  if (!command) throw new Error('Usage: tsx scripts/with-postgres.ts [--durable] COMMAND...')
  const postgres = process.env.DATABASE_URL ? undefined : await startPostgres({ durable })
  const env = { ...process.env, DATABASE_URL: postgres?.url ?? process.env.DATABASE_URL }
  const child = spawn(command, rest, { env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const code = await new Promise<number>((done) => child.once('exit', (status) => done(status ?? 1)))
  await postgres?.stop()
  process.exitCode = code
}

void main(process.argv.slice(2))
