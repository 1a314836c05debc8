import { resolve } from 'node:path'
import { buildH5 } from './start/h5'

/** `npm run build:h5`: builds the browser's program into dist/h5 (or QINGFENG_OUT), with compressed copies. */
buildH5(resolve(__dirname, '..')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
