import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Font } from 'fontkit'

const NAME = 'NotoSerifSC_400Regular.ttf'

/** Beside the cloud function, where no package is in reach; else in its package. */
function fileOf(): string {
  const beside = join(__dirname, NAME)
  if (existsSync(beside)) return beside
  const from = createRequire(join(__dirname, 'font.js'))
  return from.resolve(`@expo-google-fonts/noto-serif-sc/400Regular/${NAME}`)
}

let opened: Promise<Font> | undefined

async function open(): Promise<Font> {
  const { create } = await import('fontkit')
  const font = create(readFileSync(fileOf()))
  if (!('layout' in font)) throw new Error(`${NAME} holds several fonts`)
  return font
}

/** Noto Serif SC, read once a process: 15 MB outside the heap, of which each sheet embeds the glyphs that it shows. */
export const serif = (): Promise<Font> => (opened ??= open())
