import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

export type Ask = { to: string; withKeys: boolean }
type Answer<T> = { ok: true; made: T } | { ok: false; message: string }

// The folder lets nobody in but the owner of the data: who reaches the socket may read the files beside it anyway.
const FOLDER = 'run'
const socketOf = (data: string) => join(data, FOLDER, 'backup.sock')
// sun_path holds 108 bytes, and a longer name would be cut without a word.
const LONGEST = 107

async function lineFrom(socket: Socket): Promise<string> {
  let text = ''
  // The line's end is not the socket's: the answer still goes the other way.
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    text += String(piece)
    if (text.includes('\n')) break
  }
  return text.split('\n')[0] ?? ''
}

/**
 * Listens in the data folder for `npm run backup` while this process holds the embedded database; one at a time.
 * @returns `close` takes no more and waits for the one under way; null where the folder's path is too long
 */
export async function answerBackups<T>(
  data: string,
  make: (ask: Ask) => Promise<T>,
): Promise<{ close: () => Promise<void> } | null> {
  const path = socketOf(data)
  if (Buffer.byteLength(path) > LONGEST) return null
  mkdirSync(join(data, FOLDER), { recursive: true, mode: 0o700 })
  chmodSync(join(data, FOLDER), 0o700)
  rmSync(path, { force: true })
  let underWay: Promise<unknown> = Promise.resolve()
  const answer = async (line: string): Promise<Answer<T>> => {
    const turn = underWay.then(() => make(JSON.parse(line) as Ask))
    underWay = turn.catch(() => undefined)
    return turn.then(
      (made) => ({ ok: true, made }),
      (error: unknown) => ({ ok: false, message: error instanceof Error ? error.message : String(error) }),
    )
  }
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => socket.destroy())
    lineFrom(socket)
      .then(answer)
      .then((reply) => socket.end(`${JSON.stringify(reply)}\n`))
      .catch(() => socket.destroy())
  })
  await new Promise<void>((done, fail) => server.once('error', fail).listen(path, done))
  server.unref()
  return {
    close: async () => {
      server.close()
      await underWay
    },
  }
}

const nobody = (error: NodeJS.ErrnoException) => error.code === 'ENOENT' || error.code === 'ECONNREFUSED'

/** Asks the process that holds the data; null when no one listens there. */
export async function askForBackup<T>(data: string, ask: Ask): Promise<T | null> {
  const path = socketOf(data)
  if (Buffer.byteLength(path) > LONGEST) return null
  const socket = connect({ path, allowHalfOpen: true })
  const reached = await new Promise<boolean>((done, fail) => {
    socket.once('connect', () => done(true))
    socket.once('error', (error) => (nobody(error) ? done(false) : fail(error)))
  })
  if (!reached) return null
  socket.write(`${JSON.stringify(ask)}\n`)
  const line = await lineFrom(socket)
  socket.destroy()
  if (!line) throw new Error('服务在备份中途停下了，这份备份没有写完，请再备份一次。')
  const answer = JSON.parse(line) as Answer<T>
  if (!answer.ok) throw new Error(answer.message)
  return answer.made
}
