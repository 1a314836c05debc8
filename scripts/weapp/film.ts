import type { Measure } from '../report'
import type { OpenPage } from './openPage'

const SECONDS = 60
const TICKS_A_SECOND = 4

interface Node {
  sid: string
}

const isNode = (value: object): value is Node => 'sid' in value && typeof value.sid === 'string'

/** The node whose own attributes name a film's address. */
function findVideo(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const own = Object.values(value)
  if (isNode(value) && own.some((part) => typeof part === 'string' && part.includes('.mp4'))) return value.sid
  for (const part of own) {
    const found = findVideo(part)
    if (found) return found
  }
  return undefined
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)))

/** Feeds a minute of the player's timeupdate, four a second as WeChat does, in real time, and counts what the view gets. */
export async function playFilm(page: OpenPage): Promise<Measure[]> {
  // A player that was drawn again has a new node: the last one stands.
  const video = page.handed
    .map((one) => findVideo(one.data))
    .filter(Boolean)
    .pop()
  if (!video) throw new Error('The film page shows no player')
  page.emit(video, 'play', {})
  await wait(500)
  const before = page.handed.length
  const began = performance.now()
  for (let tick = 1; tick <= SECONDS * TICKS_A_SECOND; tick++) {
    await wait(began + (tick * 1000) / TICKS_A_SECOND - performance.now())
    page.emit(video, 'timeupdate', { currentTime: tick / TICKS_A_SECOND, duration: 98 })
  }
  await wait(300)
  const played = page.handed.slice(before)
  const bytes = Math.max(0, ...played.map((one) => one.bytes))
  return [
    {
      name: `film, setData in ${SECONDS} s of playing`,
      value: played.length,
      unit: '',
      goal: `1 to ${SECONDS} (once a second)`,
      pass: played.length > 0 && played.length <= SECONDS,
    },
    {
      name: 'film, largest setData while playing',
      value: Math.round(bytes / 102.4) / 10,
      unit: 'KB',
      goal: '<= 64 KB',
      pass: bytes <= 64 * 1024,
    },
  ]
}
