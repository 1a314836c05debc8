import { resolve } from 'node:path'
import { startServer } from '../start/server'

/** The server as it runs in production, bundled by `npm run build:host`; says its port once it listens. */
async function main() {
  const { port, stop } = await startServer(resolve(__dirname, '../..'), { trial: false })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)))
  console.log(`listening ${port}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
