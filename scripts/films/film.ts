import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Slide {
  seconds: number
  heading: string
  text: string
  narration: string
  picture: string
}

/** One film as content/films/<slug>.json holds it; all times in whole seconds. */
export interface Film {
  slug: string
  title: string
  article: string
  seconds: number
  slides: Slide[]
  chapters: { at: number; title: string }[]
}

export const FILMS = join(__dirname, '../../content/films')

/** Reads content/films/<slug>.json. */
export const readFilm = (slug: string): Film =>
  JSON.parse(readFileSync(join(FILMS, `${slug}.json`), 'utf8')) as Film

/** The second at which each slide begins. */
export function starts(film: Film): number[] {
  let at = 0
  return film.slides.map((slide) => {
    at += slide.seconds
    return at - slide.seconds
  })
}
