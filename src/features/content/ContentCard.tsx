import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/button/Tap'
import { Cover } from '../../components/card/Cover'
import { Phrases } from '../../components/card/Phrases'
import { Picture } from '../../components/picture/Picture'
import { go } from '../../lib/go'
import { coverOf, KIND_WORDS, type ContentItem } from './covers'
import './content.scss'

const readWords = { none: '', some: '读到一半', done: '已读' } as const
const watchWords = { none: '', some: '看到一半', done: '已看' } as const

function open({ kind, slug }: ContentItem): void {
  if (kind === 'reader') go('reader', { slug })
  else if (kind === 'film') go('film', { slug })
  else go('article', { slug })
}

/** One piece of content in a list, of any kind. */
export function ContentCard({ item }: { item: ContentItem }) {
  const { kind, title, category, minutes, summary, read, favourite, fiction } = item
  const state = kind === 'film' ? watchWords[read] : readWords[read]
  const words = [category || KIND_WORDS[kind], `${minutes} 分钟`, fiction && kind !== 'reader' ? '虚构' : '']
  const meta = words.filter(Boolean).join(' · ')
  return (
    <Tap className="content-card" label={[title, meta, state].filter(Boolean).join('，')} onTap={() => open(item)}>
      <Cover picture={coverOf(item)} seed={item.slug} tone={kind === 'story' ? 'gold' : 'lotus'} />
      <View className="grow">
        <View className="content-title">
          <Text className="grow">{title}</Text>
          {favourite && <Picture name="star-full" size={16} className="gold" label="已收藏" />}
        </View>
        <View className="meta">
          <Phrases of={meta} />
        </View>
        <View className="meta one-line">{summary}</View>
        {state && (
          <View className={`content-state ${read === 'done' ? 'lotus' : 'soft'}`}>
            {read === 'done' && <Picture name="check" size={14} />}
            <Text>{state}</Text>
          </View>
        )}
      </View>
    </Tap>
  )
}
