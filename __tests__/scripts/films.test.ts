import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { breakLine, CAPTION, webvtt } from '../../scripts/films/captions'
import { FILMS, readFilm, starts } from '../../scripts/films/film'

const SLUGS = ['film-a-fountain-pen', 'film-forty-boxes']
const file = (slug: string, kind: string) => readFileSync(join(FILMS, `${slug}.${kind}`))

/** Boxes of an MP4 file between two offsets (ISO/IEC 14496-12, 4.2). */
function boxes(data: Buffer, from = 0, to = data.length) {
  const found: { type: string; start: number; end: number }[] = []
  for (let at = from; at + 8 <= to;) {
    const size = data.readUInt32BE(at) === 1 ? Number(data.readBigUInt64BE(at + 8)) : data.readUInt32BE(at)
    found.push({ type: data.toString('latin1', at + 4, at + 8), start: at + 8, end: at + size })
    at += Math.max(8, size)
  }
  return found
}

const box = (data: Buffer, type: string, within?: { start: number; end: number }) => {
  const one = boxes(data, within?.start, within?.end).find((candidate) => candidate.type === type)
  if (!one) throw new Error(`no ${type}`)
  return one
}

/** Seconds that the movie header names (version 0). */
function lengthOf(data: Buffer): number {
  const { start } = box(data, 'mvhd', box(data, 'moov'))
  return data.readUInt32BE(start + 16) / data.readUInt32BE(start + 12)
}

/** Width and height that a baseline JPEG names in its frame header. */
function sizeOf(jpeg: Buffer): [number, number] {
  let at = 2
  while (jpeg[at + 1] !== 0xc0) at += 2 + jpeg.readUInt16BE(at + 2)
  return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)]
}

const seconds = (clock: string) => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

describe.each(SLUGS)('%s', (slug) => {
  const film = readFilm(slug)
  const mp4 = file(slug, 'mp4')

  test('lasts as long as its slides', () => {
    expect(film.slides.reduce((sum, slide) => sum + slide.seconds, 0)).toBe(film.seconds)
    expect(Math.abs(lengthOf(mp4) - film.seconds)).toBeLessThanOrEqual(0.05)
    expect(film.seconds).toBeGreaterThanOrEqual(60)
    expect(film.seconds).toBeLessThanOrEqual(120)
  })

  test('is small enough for a phone and begins to play before it is fetched whole', () => {
    expect(mp4.length).toBeLessThan(6 * 1024 * 1024)
    const order = boxes(mp4).map((one) => one.type)
    expect(order.indexOf('moov')).toBeGreaterThan(0)
    expect(order.indexOf('moov')).toBeLessThan(order.indexOf('mdat'))
  })

  test('is H.264 High of 1280 x 720 with AAC, which every phone plays', () => {
    const moov = box(mp4, 'moov')
    const head = mp4.subarray(moov.start, moov.end)
    const video = head.indexOf('avc1')
    expect(head.indexOf('mp4a')).toBeGreaterThan(0)
    expect([head.readUInt16BE(video + 28), head.readUInt16BE(video + 30)]).toEqual([1280, 720])
    expect(head[head.indexOf('avcC') + 5]).toBe(100)
  })

  test('has chapters that begin with a slide, in order, inside the film', () => {
    const at = film.chapters.map((chapter) => chapter.at)
    expect(at[0]).toBe(0)
    expect([...at].sort((a, b) => a - b)).toEqual(at)
    expect(at.every((one) => starts(film).includes(one))).toBe(true)
  })

  test('has its narration as captions, one cue a slide, end to end', () => {
    const vtt = file(slug, 'vtt').toString('utf8')
    expect(vtt).toBe(webvtt(film))
    const [title, ...cues] = vtt.trim().split('\n\n')
    expect(title).toMatch(/^WEBVTT/)
    const read = cues.map((cue) => cue.split('\n'))
    expect(read.map(([, , ...lines]) => lines.join(''))).toEqual(film.slides.map((slide) => slide.narration))
    const times = read.map(([, line]) => (line ?? '').split(' --> ').map(seconds))
    expect(times.map(([from]) => from)).toEqual(starts(film))
    expect(times.map(([, to]) => to)).toEqual([...starts(film).slice(1), film.seconds])
  })

  test('has a cover of the film’s own size, light enough for a list', () => {
    const jpeg = file(slug, 'jpg')
    expect(jpeg.length).toBeLessThan(150 * 1024)
    expect(sizeOf(jpeg)).toEqual([1280, 720])
  })

  test('says at once that it is made up, and raises its voice nowhere', () => {
    expect(film.slides[0]?.text).toContain('虚构')
    expect(JSON.stringify(film)).not.toMatch(/[!！]/)
  })
})

describe('a caption', () => {
  test('stays on one line while it fits', () => {
    expect(breakLine('路是给人走的。', CAPTION)).toEqual(['路是给人走的。'])
  })

  test('breaks after a mark, never before one', () => {
    expect(
      breakLine('卷宗里有她的字。她问，我是不是帮了倒忙？办案人员说，你问过一句很对的话。', CAPTION),
    ).toEqual(['卷宗里有她的字。她问，我是不是帮了倒忙？', '办案人员说，你问过一句很对的话。'])
  })

  test('breaks between words where there is no mark', () => {
    expect(breakLine('丈夫以贪污罪被判有期徒刑一年八个月', 12)).toEqual([
      '丈夫以贪污罪被判',
      '有期徒刑一年八个月',
    ])
  })

  test.each(SLUGS)('of %s is two lines at most and no line is wider than the picture', (slug) => {
    for (const { narration } of readFilm(slug).slides) {
      const lines = breakLine(narration, CAPTION)
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(CAPTION + 4)
    }
  })
})
