import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compressTree } from './compress'
import { hashOf } from './hash'

const INPUTS = ['src', 'contract', 'config', 'babel.config.js', 'tsconfig.json', 'package-lock.json']

function build(root: string): Promise<void> {
  const taro = join(root, 'node_modules/@tarojs/cli/bin/taro')
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, [taro, 'build', '--type', 'h5', '--no-check'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => said.push(String(data)))
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const show = (words: string) => process.stdout.write(process.stdout.isTTY ? `\r${words}` : `${words}\n`)
  show('正在构建网页版小程序，第一次约需一分钟…')
  const progress = setInterval(
    () => show(`正在构建网页版小程序，已用 ${seconds()} 秒…`),
    process.stdout.isTTY ? 1_000 : 10_000,
  )
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      clearInterval(progress)
      if (code !== 0)
        return reject(new Error(`网页版没有构建成功：\n${said.join('').split('\n').slice(-40).join('\n')}`))
      show(`网页版小程序构建完成，用时 ${seconds()} 秒。      \n`)
      resolve()
    })
  })
}

const stampOf = (root: string) => join(root, 'dist/h5.hash')

const inputsHash = (root: string) => hashOf(root, INPUTS, [process.env.QINGFENG_API || ''])

/** Builds dist/h5 and lays compressed copies beside its text files. */
export async function buildH5(root: string): Promise<void> {
  const hash = inputsHash(root)
  await build(root)
  const out = process.env.QINGFENG_OUT
  compressTree(join(root, out || 'dist/h5'))
  if (!out) writeFileSync(stampOf(root), hash)
}

/**
 * Makes sure dist/h5 is the build of the sources as they are; builds only when one of them changed.
 * @param root the project's folder
 */
export async function ensureH5(root: string): Promise<void> {
  const stamp = stampOf(root)
  const made = existsSync(join(root, 'dist/h5/index.html')) && existsSync(stamp)
  if (!made || readFileSync(stamp, 'utf8') !== inputsHash(root)) await buildH5(root)
}
