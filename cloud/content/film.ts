import type { FilmBody } from '../../contract/packed'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { shown } from './cards'

/** The slides with the second at which each begins. */
function transcriptOf(slides: FilmBody['slides']) {
  let at = 0
  return slides.map((slide) => {
    const begins = at
    at += slide.seconds
    return { at: begins, ...slide }
  })
}

/** A film with its transcript; without film files the transcript stands alone. */
export const film: Verb<'content.film'> = async ({ db, me, now, config, files }, { slug }) => {
  const found = await shown<FilmBody>(db, me, ['film'], slug)
  if (!found) throw new Fault('missing', '没有找到这部片子，可能已经更新或者撤下。')
  const { card, version, seconds, chars, body } = found
  const address = (key: string | null) => (key && config.features.films ? files.url(key, now) : null)
  return {
    ...card,
    version,
    seconds,
    chars,
    article: body.article,
    chapters: body.chapters,
    transcript: transcriptOf(body.slides),
    video: await address(body.video),
    poster: await address(body.poster),
  }
}
