import { resolve } from 'node:path'
import QRCode from 'qrcode'
import { ensureH5 } from './start/h5'
import { startServer, type Started } from './start/server'

const root = resolve(__dirname, '..')

async function announce({ url, trial }: Started) {
  console.log(await QRCode.toString(url, { type: 'terminal', small: true, errorCorrectionLevel: 'L' }))
  console.log(`清风第一课已启动：${url}`)
  if (trial) console.log('试用已开启：打开网址，在“我的”里点选一位试用人员即可进入。')
  console.log('按 Ctrl+C 停止。')
}

/**
 * `npm start` (with --trial) and `npm run serve`: builds the H5 program when its sources changed, opens data/,
 * migrates, imports content/, and serves everything on one port (PORT, 8787) of 127.0.0.1 (HOST).
 */
async function main() {
  const trial = process.argv.includes('--trial')
  await ensureH5(root)
  const started = await startServer(root, { trial })
  await announce(started)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      console.log('正在收尾…')
      void started.stop().then(() => process.exit(0))
    })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
