import { View } from '@tarojs/components'
import { CATEGORIES } from '../../../contract/limits'
import { Choice } from '../../components/field/Choice'
import { useMe } from '../../lib/me'
import type { Category, Learn, Show } from './useLearn'

const open: { value: Show; word: string }[] = [
  { value: 'all', word: '全部' },
  { value: 'reader', word: '读本' },
  { value: 'case', word: '案例' },
  { value: 'film', word: '警示片' },
  { value: 'story', word: '小故事' },
]
const own: { value: Show; word: string }[] = [
  { value: 'unread', word: '还没读' },
  { value: 'favourite', word: '收藏' },
]
const categories: { value: Category; word: string }[] = [
  { value: 'any', word: '各类' },
  ...CATEGORIES.map((category) => ({ value: category, word: category.replace(/类$/, '') })),
]

export function Filters({ learn }: { learn: Learn }) {
  const { may } = useMe()
  return (
    <View className="filters">
      <Choice
        scrolls
        label="看什么"
        options={may('member') ? [...open, ...own] : open}
        value={learn.show}
        onChange={learn.choose}
      />
      {(learn.show === 'case' || learn.show === 'reader') && (
        <Choice
          scrolls
          label="哪一类"
          options={categories}
          value={learn.category}
          onChange={learn.chooseCategory}
        />
      )}
    </View>
  )
}
