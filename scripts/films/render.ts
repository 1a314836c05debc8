import { once } from 'node:events'
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { webvtt } from './captions'
import { drawingsOf, SLUGS } from './draw/scenes'
import { FILMS, readFilm, type Film } from './film'
import { painter, poster } from './frame'
import { FPS, HEIGHT, HOLD, WIDTH } from './palette'
import { soundBed } from './sound'

const RAW = ['-f', 'rawvideo', '-pix_fmt', 'rgb0', '-s', `${WIDTH}x${HEIGHT}`]
const TO_709 = 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p'
const X264 = '-c:v libx264 -profile:v high -level 3.1 -preset fast -crf 21 -threads 1'.split(' ')
// 380 + 80 kbit/s keep 98 s under 6 MB; dark slopes get their share of it (aq-mode 3)
const RATE = `-maxrate 380k -bufsize 1900k -g ${FPS * 5} -x264-params aq-mode=3:deblock=1,1`.split(' ')
const COLOUR = '-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv'.split(' ')
const AAC = ['-c:a', 'aac', '-b:a', '80k', '-ac', '2']

const BARE = '-map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact'.split(' ')
const START = ['-movflags', '+faststart']

async function encode(film: Film, sound: string, out: string) {
  const ffmpeg = spawn(
    'ffmpeg',
    ['-y', '-loglevel', 'error', ...RAW, '-r', String(FPS), '-i', 'pipe:0', '-i', sound, '-vf', TO_709]
      .concat(X264, RATE, COLOUR, AAC, BARE)
      .concat(['-t', String(film.seconds), ...START, out]),
    { stdio: ['pipe', 'inherit', 'inherit'] },
  )
  const paint = painter(film, drawingsOf(film.slug).scenes)
  const frames = film.seconds * FPS
  for (let n = 0; n < frames; n += HOLD) {
    const drawing = paint(n / FPS)
    for (let k = n; k < Math.min(frames, n + HOLD); k++) {
      if (!ffmpeg.stdin.write(drawing)) await once(ffmpeg.stdin, 'drain')
    }
    if (n % (FPS * 10) === 0) console.log(`${film.slug}  ${n / FPS} s of ${film.seconds} s`)
  }
  ffmpeg.stdin.end()
  const [code] = (await once(ffmpeg, 'close')) as [number]
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
}

// The picture as it stands, with the sound as the script now makes it.
function resound(film: Film, sound: string, out: string) {
  const picture = join(FILMS, `${film.slug}.mp4`)
  const made = spawnSync(
    'ffmpeg',
    ['-y', '-loglevel', 'error', '-i', picture, '-i', sound, '-map', '0:v', '-map', '1:a', '-c:v', 'copy']
      .concat(AAC, BARE)
      .concat(['-t', String(film.seconds), ...START, out]),
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  if (made.status !== 0) throw new Error(`ffmpeg ended with ${made.status}`)
}

function cover(film: Film, out: string) {
  const { scenes, cover: chosen } = drawingsOf(film.slug)
  const slide = film.slides[chosen.slide - 1]!
  const rgba = poster(film, scenes[chosen.slide - 1]!, chosen.at, slide.seconds)
  const made = spawnSync(
    'ffmpeg',
    ['-y', '-loglevel', 'error', ...RAW, '-i', 'pipe:0', '-frames:v', '1', '-q:v', '3', '-bitexact', out],
    {
      input: rgba,
      stdio: ['pipe', 'inherit', 'inherit'],
    },
  )
  if (made.status !== 0) throw new Error(`ffmpeg ended with ${made.status}`)
}

async function make(film: Film, soundOnly: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'film-'))
  const draft = (kind: string) => join(folder, `${film.slug}.${kind}`)
  try {
    writeFileSync(draft('vtt'), webvtt(film))
    cover(film, draft('jpg'))
    writeFileSync(draft('wav'), soundBed(film))
    if (soundOnly) resound(film, draft('wav'), draft('mp4'))
    else await encode(film, draft('wav'), draft('mp4'))
    // together and last, as the pack takes a film's three files or none
    for (const kind of ['vtt', 'jpg', 'mp4']) copyFileSync(draft(kind), join(FILMS, `${film.slug}.${kind}`))
    console.log(`${film.slug}.mp4  ${(statSync(draft('mp4')).size / 1024 / 1024).toFixed(2)} MB`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Makes the warning films: `npx tsx scripts/films/render.ts [--sound] [slug ...]` (all without a slug); with `--sound`
 * the picture of the film in content/ is kept and only its sound is made anew.
 * Reads content/films/<slug>.json; writes <slug>.mp4 (1280 x 720, 25 frames a second, H.264 High and AAC, index first),
 * <slug>.vtt and <slug>.jpg beside it.
 * Needs ffmpeg, fonts-noto-cjk, fonts-noto-cjk-extra and fonts-lxgw-wenkai from Debian. The same input gives the same film.
 */
async function main(given: string[]) {
  const slugs = given.filter((one) => one !== '--sound')
  for (const slug of slugs.length > 0 ? slugs : SLUGS) await make(readFilm(slug), given.includes('--sound'))
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
