import { resolve } from 'node:path'
import { startServer } from '../start/server'

// The program's own server in a process of its own, for bench and faults: says its port once it listens.
async function main() {
  const { port, stop } = await startServer(resolve(__dirname, '../..'), { trial: false })
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
  console.log(`listening ${port}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
