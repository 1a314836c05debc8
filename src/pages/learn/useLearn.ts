import { useMemo, useState } from 'react'
import type { CATEGORIES } from '../../../contract/limits'
import type { ContentItem } from '../../features/content/covers'
import { useMe } from '../../lib/me'
import { useList, type List } from '../../lib/useList'

export type Show = 'all' | ContentItem['kind'] | 'favourite' | 'unread'
export type Category = (typeof CATEGORIES)[number] | 'any'

export interface Learn {
  typed: string
  type: (text: string) => void
  search: (text: string) => void
  query: string
  show: Show
  choose: (show: Show) => void
  category: Category
  chooseCategory: (category: Category) => void
  /** Nothing was asked for: the page as it opens. */
  plain: boolean
  clear: () => void
  list: List<ContentItem>
}

const kinds: readonly Show[] = ['case', 'story', 'reader', 'film']
const isKind = (show: Show): show is ContentItem['kind'] => kinds.includes(show)

/** What is looked for on 学习: words, a kind, a category of cases, one's own stars. */
export function useLearn(): Learn {
  const { me } = useMe()
  const [typed, type] = useState('')
  const [query, setQuery] = useState('')
  const [show, choose] = useState<Show>('all')
  const [category, chooseCategory] = useState<Category>('any')
  const sorted = show === 'case' || show === 'reader'

  const input = useMemo(
    () => ({
      ...(query ? { query } : {}),
      ...(isKind(show) ? { kind: show } : {}),
      ...(sorted && category !== 'any' ? { category } : {}),
      ...(show === 'favourite' ? { favourite: true } : {}),
      ...(show === 'unread' ? { unread: true } : {}),
    }),
    [query, show, sorted, category],
  )
  const list = useList('content.list', me ? input : null)

  return {
    typed,
    type,
    search: (text) => setQuery(text.trim()),
    query,
    show,
    choose,
    category,
    chooseCategory,
    plain: show === 'all' && query === '',
    clear: () => {
      type('')
      setQuery('')
      choose('all')
      chooseCategory('any')
    },
    list,
  }
}
