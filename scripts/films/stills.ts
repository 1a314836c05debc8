import { mkdirSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { readFilm, starts } from './film'
import { painter } from './frame'
import { drawingsOf } from './draw/scenes'
import { HEIGHT, WIDTH } from './palette'

/**
 * Draws stills for looking at, without making the film:
 * `npx tsx scripts/films/stills.ts <slug> <folder> [share of each slide, default 0.6] [slide numbers]`
 * writes <folder>/<slug>-<slide>.png, through ffmpeg.
 */
function main([slug, folder, share = '0.6', ...only]: string[]) {
  if (!slug || !folder) throw new Error('usage: stills.ts <slug> <folder> [share] [slide ...]')
  const film = readFilm(slug)
  const paint = painter(film, drawingsOf(slug).scenes)
  mkdirSync(folder, { recursive: true })
  starts(film).forEach((at, i) => {
    if (only.length > 0 && !only.includes(String(i + 1))) return
    const raw = join(folder, 'still.rgba')
    writeFileSync(raw, paint(at + film.slides[i]!.seconds * Number(share)))
    const out = join(folder, `${slug}-${String(i + 1).padStart(2, '0')}.png`)
    spawnSync('ffmpeg', [
      '-y',
      '-loglevel',
      'error',
      '-f',
      'rawvideo',
      '-pix_fmt',
      'rgb0',
      '-s',
      `${WIDTH}x${HEIGHT}`,
      '-i',
      raw,
      '-frames:v',
      '1',
      out,
    ])
  })
}

main(process.argv.slice(2))
