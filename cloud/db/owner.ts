import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** A hold on a data directory; `release` gives it back. The kernel gives it back when the process dies. */
export type Owner = { release: () => void }

const pidFile = (dir: string) => `${dir}.pid`

function pidOf(dir: string): number | null {
  try {
    return Number(readFileSync(pidFile(dir), 'utf8')) || null
  } catch {
    return null
  }
}

function refusal(dir: string): Error {
  const pid = pidOf(dir)
  const who = pid ? `进程 ${pid} ` : '另一个进程'
  return new Error(`数据目录 ${dir} 正被${who}使用。同一时间只能有一个程序打开它，请先停掉那个程序再试。`)
}

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

// sun_path holds 108 bytes, and a longer name would be cut without a word.
function socketName(dir: string) {
  const name = `\0qingfeng:${dir}`
  return Buffer.byteLength(name) < 100 ? name : `\0qingfeng:${createHash('sha256').update(dir).digest('hex')}`
}

function ownBySocket(dir: string): Promise<Owner> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? refusal(dir) : error),
    )
    server.listen(socketName(dir), () => {
      writeFileSync(pidFile(dir), String(process.pid))
      server.unref()
      resolve({ release: () => (rmSync(pidFile(dir), { force: true }), void server.close()) })
    })
  })
}

function ownByFile(dir: string): Owner {
  const pid = pidOf(dir)
  if (pid && alive(pid)) throw refusal(dir)
  rmSync(pidFile(dir), { force: true })
  const file = openSync(pidFile(dir), 'wx')
  writeSync(file, String(process.pid))
  closeSync(file)
  return { release: () => rmSync(pidFile(dir), { force: true }) }
}

/**
 * Takes the one hold on a data directory, so that two processes never write the same files.
 * On Linux an abstract unix socket (freed by the kernel on any death), elsewhere a lock file with the pid.
 * @param dir the directory's real path
 * @throws in Chinese, with the owner's pid, when another process holds it
 */
export async function own(dir: string): Promise<Owner> {
  return process.platform === 'linux' ? ownBySocket(dir) : ownByFile(dir)
}
