import type { z } from 'zod'
import type { caseFront, CaseSection, Film, Law, Letter, PledgeText, Reader, Story } from './pack'
import type { Circle, Outline, Programme } from './packProgrammes'

/** A case as read from its Markdown: paragraphs by section, one explanation for each law, the questions. */
export type Case = z.infer<typeof caseFront> & {
  sections: { heading: CaseSection; paragraphs: string[] }[]
  /** In the order of `laws`: what the bullet says after its colon. */
  lawTexts: string[]
  questions: string[]
}

/** What the table keeps of an item beside its columns, by kind. */
export type CaseBody = {
  role: string
  sections: { heading: string; paragraphs: string[] }[]
  laws: { law: string; no: string; text: string }[]
  questions: string[]
}
export type StoryBody = { person: string; era: string; source: string; text: string[]; thought: string }
export type ReaderBody = { cases: string[] }
export type FilmBody = {
  article: string
  slides: Film['slides']
  chapters: Film['chapters']
  /** Keys in the file store, which change with the file; null while the film is not made: its transcript stands in. */
  video: string | null
  poster: string | null
}

/** A whole, valid pack. `media` holds, by file name under `films/`, the SHA-256 of what stands there. */
export type Pack = {
  cases: Case[]
  readers: Reader[]
  stories: Story[]
  laws: Law[]
  films: Film[]
  programmes: Programme[]
  outlines: Outline[]
  pledges: PledgeText[]
  letters: Letter[]
  circles: Circle[]
  media: Record<string, string>
}
