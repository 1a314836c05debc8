import type { Shape } from '../../components/picture/shapes'
import type { Output } from '../../../contract/index'

export type ContentItem = Output<'content.list'>['items'][number]

export const COVERS = [
  'gate',
  'letter',
  'pen',
  'lamp',
  'lotus',
  'stream',
  'bamboo',
  'scale',
] as const satisfies readonly Shape[]

export type Cover = (typeof COVERS)[number]

// A word in the case's kind or the story's theme picks the picture; the first that fits.
const byWord: readonly [word: RegExp, picture: Cover][] = [
  [/家属|家风|家庭/, 'gate'],
  [/影响力|书信|函/, 'letter'],
  [/招投标|工程|合同|失职|文件/, 'pen'],
  [/赌|夜|俭朴|灯/, 'lamp'],
  [/礼|拒礼/, 'lotus'],
  [/挪用|公款|流水|水/, 'stream'],
  [/经商|自律|考试/, 'bamboo'],
  [/贿|贪污|公正|公平|徇私/, 'scale'],
]

const byCategory: Record<string, Cover> = { 家风家教类: 'gate', 年轻干部违纪违法类: 'bamboo' }

/** The picture that stands for a case, a story, a film or a reader. */
export function coverOf({ kind, cover, category }: Pick<ContentItem, 'kind' | 'cover' | 'category'>): Cover {
  if (kind === 'reader') return byCategory[category] ?? 'scale'
  const found = byWord.find(([word]) => word.test(cover))
  return found?.[1] ?? byCategory[category] ?? 'lotus'
}

export const KIND_WORDS: Record<ContentItem['kind'], string> = {
  case: '案例',
  story: '小故事',
  reader: '读本',
  film: '警示片',
}
