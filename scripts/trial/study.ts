import { dayOf } from '../../cloud/day'
import type { StepItem } from '../../cloud/db/schema/programme'
import { neededSeconds } from '../../cloud/reading'
import type { Book } from './book'
import { stamp, type Player } from './cast'
import { draw, idOf, later } from './draw'

/** What the history needs to know of an imported film or case. */
export type Content = { version: number; seconds: number; chars: number; paragraphs: number }
export type Library = (item: StepItem) => Content

type Sitting = { player: Player; item: StepItem; from: Date }

function sit(book: Book, { player, item, from }: Sitting, library: Library, seconds: number) {
  const { version } = library(item)
  const id = idOf(`session ${player.name} ${item.slug} ${from.toISOString()}`, from)
  const closedAt = later(from, seconds + draw(`pause ${id}`, 5, 90))
  const to = Math.max(1, seconds)
  book.studySession.push({
    id,
    person: player.id,
    kind: item.kind,
    slug: item.slug,
    version,
    openedAt: from,
    closedAt,
    accepted: to,
    beats: `{[0,${Math.ceil(to / 15)})}`,
    covered: `{[0,${to})}`,
  })
  return { id, version, closedAt }
}

type Kept = { seconds: number; share: number; version: number; at: Date }

function keep(
  book: Book,
  { player, item }: Sitting,
  content: Content,
  { seconds, share, version, at }: Kept,
) {
  const mine = { person: player.id, slug: item.slug, version, updatedAt: at }
  const end = share === 1
  if (item.kind === 'film') {
    const position = end ? 0 : seconds
    book.watch.push({ ...mine, seconds: content.seconds, watched: `{[0,${seconds})}`, position })
  } else {
    const paragraph = Math.floor((content.paragraphs - 1) * share)
    book.reading.push({ ...mine, kind: 'article', seconds, paragraph, end })
  }
}

/** A film seen, or a case read, to its end or to a share of it; the end makes a completion. */
export function study(book: Book, sitting: Sitting, library: Library, share = 1) {
  const { player, item } = sitting
  const content = library(item)
  const whole =
    item.kind === 'film'
      ? content.seconds
      : neededSeconds(content.chars, 0) + draw(`slow ${player.name}${item.slug}`, 10, 120)
  const seconds = Math.floor(whole * share)
  const { id, version, closedAt } = sit(book, sitting, library, seconds)
  keep(book, sitting, content, { seconds, share, version, at: closedAt })
  const day = dayOf(closedAt)
  const { kind, slug } = item
  book.checkin.push({ person: player.id, day, kind, slug, at: closedAt })
  if (share < 1) return
  book.completion.push({
    id: idOf(`completion ${id}`, closedAt),
    session: id,
    person: player.id,
    kind,
    slug,
    version,
    at: closedAt,
    ...stamp(player, day),
  })
}
