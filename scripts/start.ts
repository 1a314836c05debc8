import { resolve } from 'node:path'
import QRCode from 'qrcode'
import { personasOf } from '../cloud/people/trial'
import { ensureH5 } from './start/h5'
import { checkStart, startServer, type Started } from './start/server'

const root = resolve(__dirname, '..')

async function announce({ url, app }: Started) {
  console.log(await QRCode.toString(url, { type: 'terminal', small: true, errorCorrectionLevel: 'L' }))
  console.log(`清风第一课已启动：${url}\n`)
  if (app.config.trial) {
    console.log('试用已开启，打开网址，点“试一试，或绑定身份”，选一位即可进入：')
    for (const { name, about } of await personasOf(app.db, app.config)) console.log(`  ${name}：${about}`)
    console.log('')
  }
  console.log('按 Ctrl+C 停止。')
}

/**
 * `npm start` (with --trial) and `npm run serve`: builds the H5 program when its sources changed, opens data/,
 * migrates, imports content/, and serves everything on one port (PORT, 8787) of 127.0.0.1 (HOST).
 */
async function main() {
  const trial = process.argv.includes('--trial')
  await checkStart(trial)
  await ensureH5(root)
  console.log('正在打开数据、导入内容…')
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
