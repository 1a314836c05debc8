import { READ_CHARS_PER_MINUTE } from '../../../contract/limits'
import type { Film, Story } from '../../../contract/pack'
import type { Case } from '../../../contract/packed'

/** Characters that are read: everything but white space. */
export const charsOf = (texts: readonly string[]): number => [...texts.join('').replace(/\s/g, '')].length

export const caseTexts = ({ sections, lawTexts, questions }: Case): string[] => [
  ...sections.flatMap(({ paragraphs }) => paragraphs),
  ...lawTexts,
  ...questions,
]

export const storyTexts = ({ text, thought }: Story): string[] => [...text, thought]

/** What the transcript shows of a film. */
export const filmTexts = ({ slides }: Film): string[] =>
  slides.flatMap(({ heading, text, narration, picture }) => [heading, text, narration, picture])

/** Minutes a text may claim: its length at the usual pace, rounded either way and half a minute more. */
export const plausible = (minutes: number, chars: number): boolean =>
  Math.abs(minutes - chars / READ_CHARS_PER_MINUTE) <= 1.5
