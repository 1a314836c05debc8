import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { Tag } from '../../../components/card/Tag'
import { Row } from '../../../components/list/Row'
import { Page } from '../../../components/page/Page'
import { ShareLine } from '../../../components/progress/ShareLine'
import { FavouriteTap } from '../../../features/content/FavouriteTap'
import { MembersOnly } from '../../../features/content/MembersOnly'
import { useMembersOnly } from '../../../features/content/useMembersOnly'
import { CheckedSheet } from '../../../features/study/CheckedSheet'
import { go, useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useLoad } from '../../../lib/useLoad'
import { useContentCard } from '../../shareCards'
import './reader.scss'

type ReaderData = Output<'content.reader'>
type Case = ReaderData['cases'][number]

const isRead = ({ read }: Case) => read === 'done'

function Side({ read }: Pick<Case, 'read'>) {
  if (read === 'done') return <Tag>已读</Tag>
  return read === 'some' ? <Tag kind="line">读了一部分</Tag> : null
}

function Cases({ cases, member }: { cases: Case[]; member: boolean }) {
  return (
    <Card className="card-lines gap-16">
      {cases.map((one, n) => (
        <Row
          key={one.slug}
          title={`${n + 1}. ${one.title}`}
          text={`${one.cover} · 约 ${one.minutes} 分钟`}
          side={member && <Side read={one.read} />}
          onTap={() => go('article', { slug: one.slug })}
        />
      ))}
    </Card>
  )
}

/** How much of it is read; a member's own. */
function ReadShare({ done, of }: { done: number; of: number }) {
  return (
    <View className="gap-16">
      <ShareLine share={of > 0 ? done / of : 0} />
      <View className="meta gap-4">{done === of ? '各篇都读完了' : `已读 ${done} 篇，还有 ${of - done} 篇`}</View>
    </View>
  )
}

function Contents({ reader, member }: { reader: ReaderData; member: boolean }) {
  const { title, category, cases, minutes, summary } = reader
  return (
    <>
      <View className="h1 serif">{title}</View>
      <View className="reader-meta">
        <View className="meta grow">
          <Phrases of={[category, `${cases.length} 篇`, `约 ${minutes} 分钟`]} />
        </View>
        {member && <FavouriteTap item={reader} />}
      </View>
      <View className="second reader-intro">{summary}</View>
      {member && <ReadShare done={cases.filter(isRead).length} of={cases.length} />}
      <Cases cases={cases} member={member} />
    </>
  )
}

function NextCase({ next: { slug, title }, begun }: { next: Case; begun: boolean }) {
  return <Button onTap={() => go('article', { slug })}>{`${begun ? '继续读' : '开始读'}《${title}》`}</Button>
}

export default function Reader() {
  const { slug } = useQuery('reader')
  const { may } = useMe()
  const load = useLoad('content.reader', slug ? { slug } : null)
  const reader = load.data
  const next = reader?.cases.find((one) => !isRead(one))
  const begun = reader?.cases.some(({ read }) => read !== 'none') ?? false
  useContentCard('reader', slug, reader)

  if (useMembersOnly(load)) return <MembersOnly title="读本" />
  return (
    <Page title="读本" load={load} foot={next && <NextCase next={next} begun={begun} />}>
      {reader && <Contents reader={reader} member={may('member')} />}
      <CheckedSheet />
    </Page>
  )
}

definePageConfig({ navigationBarTitleText: '读本', enableShareAppMessage: true })
