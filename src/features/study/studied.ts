import type { Output } from '../../../contract/index'
import { go } from '../../lib/go'

type Studied = Pick<Output<'study.history'>['items'][number], 'kind' | 'slug'>

const words: Record<Studied['kind'], string> = { film: '看片', article: '阅读', transcript: '读文字稿' }

export const studiedWord = (kind: Studied['kind']): string => words[kind]

/** Opens again what was studied. */
export function openStudied({ kind, slug }: Studied): void {
  go(kind, { slug })
}
