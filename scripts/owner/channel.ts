import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import type { Ask } from './work'

type Answer = { ok: true; done: unknown } | { ok: false; message: string }

// The folder lets nobody in but the owner of the data: who reaches the socket may read the files beside it anyway.
const FOLDER = 'run'
const socketOf = (data: string) => join(data, FOLDER, 'owner.sock')
// sun_path holds 108 bytes, and a longer name would be cut without a word.
const LONGEST = 107

async function lineFrom(socket: Socket): Promise<string> {
  const pieces: string[] = []
  socket.setEncoding('utf8')
  // The line's end is not the socket's: the answer still goes the other way.
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    pieces.push(String(piece))
    if (String(piece).includes('\n')) break
  }
  return pieces.join('').split('\n')[0] ?? ''
}

/**
 * Listens in the data folder for commands while this process holds the embedded database; one at a time.
 * @returns `close` takes no more and waits for the one under way; null where no socket can lie in the folder
 */
export async function answerCommands(
  data: string,
  work: (ask: Ask) => Promise<unknown>,
): Promise<{ close: () => Promise<void> } | null> {
  const path = socketOf(data)
  if (Buffer.byteLength(path) > LONGEST) return null
  mkdirSync(join(data, FOLDER), { recursive: true, mode: 0o700 })
  chmodSync(join(data, FOLDER), 0o700)
  rmSync(path, { force: true })
  let underWay: Promise<unknown> = Promise.resolve()
  const answer = async (line: string): Promise<Answer> => {
    const turn = underWay.then(() => work(JSON.parse(line) as Ask))
    underWay = turn.catch(() => undefined)
    return turn.then(
      (done) => ({ ok: true, done }),
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
  // Some mounted volumes take no sockets: the server itself still starts.
  const listening = await new Promise<boolean>((done) => {
    server.once('error', () => done(false)).listen(path, () => done(true))
  })
  if (!listening) return null
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
export async function askOwner<T>(data: string, ask: Ask): Promise<T | null> {
  const path = socketOf(data)
  // What lies in a PostgreSQL has no owner to ask.
  if (process.env.DATABASE_URL || Buffer.byteLength(path) > LONGEST) return null
  const socket = connect({ path, allowHalfOpen: true })
  const reached = await new Promise<boolean>((done, fail) => {
    socket.once('connect', () => done(true))
    socket.once('error', (error) => (nobody(error) ? done(false) : fail(error)))
  })
  if (!reached) return null
  socket.write(`${JSON.stringify(ask)}\n`)
  const line = await lineFrom(socket)
  socket.destroy()
  if (!line) throw new Error('服务在中途停下了，没有做完，请再试一次。')
  const answer = JSON.parse(line) as Answer
  if (!answer.ok) throw new Error(answer.message)
  return answer.done as T
}
