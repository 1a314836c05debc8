import { Text, View } from '@tarojs/components'
import { Card } from '../../components/card/Card'
import { Phrases } from '../../components/card/Phrases'
import { Picture } from '../../components/picture/Picture'
import { go } from '../../lib/go'
import { useMe } from '../../lib/me'
import { useLoad } from '../../lib/useLoad'

/** The case that comes next in the readers. It is only an offer: without an answer it is simply not there. */
export function NextUnread() {
  const { may } = useMe()
  const { data } = useLoad('content.next', may('member') ? {} : null)
  const next = data?.next
  if (!next) return null
  return (
    <Card
      className="next-unread"
      label={`接着读《${next.title}》`}
      onTap={() => go('article', { slug: next.slug })}
    >
      <Picture name="book" size={28} className="lotus" />
      <View className="grow">
        <Text>{next.read === 'some' ? `接着读《${next.title}》` : `下一篇：《${next.title}》`}</Text>
        <View className="meta">
          <Phrases of={[next.category, `${next.minutes} 分钟`]} />
        </View>
      </View>
      <Picture name="next" size={16} className="soft" />
    </Card>
  )
}
