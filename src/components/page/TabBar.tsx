import { Text, View } from '@tarojs/components'
import { go } from '../../lib/go'
import type { Tab } from '../../routes'
import { Tap } from '../button/Tap'
import { Picture } from '../picture/Picture'

const items = [
  { tab: 'home', word: '首页', picture: 'home' },
  { tab: 'learn', word: '学习', picture: 'book' },
  { tab: 'me', word: '我的', picture: 'person' },
] as const

export function TabBar({ tab }: { tab: Tab }) {
  return (
    <View className="tabs" role="tablist">
      {items.map((item) => (
        <Tap
          key={item.tab}
          role="tab"
          className={`tabs-item ${item.tab === tab ? 'tabs-on' : ''}`}
          label={item.tab === tab ? `${item.word}，当前页` : item.word}
          onTap={() => {
            if (item.tab !== tab) go(item.tab)
          }}
        >
          <Picture name={item.picture} size={24} />
          <Text className="tabs-word">{item.word}</Text>
        </Tap>
      ))}
    </View>
  )
}
