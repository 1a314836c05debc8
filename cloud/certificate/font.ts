import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Font } from 'fontkit'

const NAME = 'NotoSerifSC_400Regular.ttf'

/** Beside the cloud function, where no package is in reach; else in its package. */
function fileOf(): string {
  const beside = join(__dirname, NAME)
  if (existsSync(beside)) return beside
  const near = createRequire(join(__dirname, 'font.js'))
  return near.resolve(`@expo-google-fonts/noto-serif-sc/400Regular/${NAME}`)
}

/** The face of every sheet, SIL Open Font License 1.1. */
export const SERIF = { name: NAME, file: fileOf }

async function open(): Promise<Font> {
  const { create } = await import('fontkit')
  const font = create(readFileSync(fileOf()))
  if (!('layout' in font)) throw new Error(`${NAME} holds several fonts`)
  return font
}

let opened: Promise<Font> | undefined

/** Noto Serif SC, read once a process: 15 MB outside the heap, of which each sheet embeds the glyphs that it shows. */
export const serif = (): Promise<Font> => (opened ??= open())
