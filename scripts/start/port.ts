import { createServer } from 'node:net'

/**
 * The port to listen on: the wanted one when it is free, or any free one for 0.
 * @throws in Chinese when it is taken
 */
export function freePort(host: string, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `端口 ${wanted} 已被占用。请先停掉占用它的程序，或换一个端口再启动，例如 PORT=8788 npm start。`,
            )
          : error,
      ),
    )
    probe.listen(wanted, host, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : wanted
      probe.close(() => resolve(port))
    })
  })
}
