import { Button } from '../../components/button/Button'
import { Empty } from '../../components/state/Empty'
import type { Learn } from './useLearn'

function words({ query, show }: Learn): { title: string; text: string } {
  if (query) return { title: `没有找到“${query}”`, text: '换一个短一点的词，或者看看全部内容。' }
  if (show === 'favourite') return { title: '还没有收藏', text: '读到想留着的，点右上角的星就会出现在这里。' }
  if (show === 'unread') return { title: '都读过了', text: '已读的随时可以再看。' }
  return { title: '这里还没有内容', text: '组织者添加后会出现在这里。' }
}

export function Nothing({ learn }: { learn: Learn }) {
  const { title, text } = words(learn)
  return (
    <Empty title={title} text={text} picture={learn.show === 'favourite' ? 'lotus' : 'stream'}>
      {!learn.plain && (
        <Button kind="quiet" onTap={learn.clear}>
          看全部
        </Button>
      )}
    </Empty>
  )
}
