import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { Row } from '../../../components/list/Row'
import { Page } from '../../../components/page/Page'
import { ShareLine } from '../../../components/progress/ShareLine'
import { FavouriteTap } from '../../../features/content/FavouriteTap'
import { MembersOnly } from '../../../features/content/MembersOnly'
import { useMembersOnly } from '../../../features/content/useMembersOnly'
import { CheckedSheet } from '../../../features/study/CheckedSheet'
import { go, shareAddress, useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useShare } from '../../../lib/share'
import { useLoad } from '../../../lib/useLoad'
import './reader.scss'

type ReaderData = Output<'content.reader'>
type Case = ReaderData['cases'][number]

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

export default function Reader() {
  const { slug } = useQuery('reader')
  const { may } = useMe()
  const member = may('member')
  const load = useLoad('content.reader', slug ? { slug } : null)
  const reader = load.data
  const cases = reader?.cases ?? []
  const done = cases.filter((one) => one.read === 'done').length
  const next = cases.find((one) => one.read !== 'done')
  useShare(reader?.title ?? '清风第一课', slug ? shareAddress('reader', { slug }) : undefined)

  if (useMembersOnly(load)) return <MembersOnly title="读本" />
  const word = cases.some((one) => one.read === 'some') || done > 0 ? '继续读' : '开始读'
  return (
    <Page
      title="读本"
      load={load}
      foot={
        next && (
          <Button onTap={() => go('article', { slug: next.slug })}>{`${word}《${next.title}》`}</Button>
        )
      }
    >
      {reader && (
        <>
          <View className="h1 serif">{reader.title}</View>
          <View className="between gap-4">
            <View className="meta">
              {reader.category} · {cases.length} 篇 · 约 {reader.minutes} 分钟
            </View>
            {member && <FavouriteTap item={reader} />}
          </View>
          <View className="second reader-intro">{reader.summary}</View>
          {member && (
            <View className="gap-16">
              <ShareLine share={cases.length > 0 ? done / cases.length : 0} />
              <View className="meta gap-4">
                {done === cases.length ? '各篇都读完了' : `已读 ${done} 篇，还有 ${cases.length - done} 篇`}
              </View>
            </View>
          )}
          <Cases cases={cases} member={member} />
        </>
      )}
      <CheckedSheet />
    </Page>
  )
}

definePageConfig({ navigationBarTitleText: '读本', enableShareAppMessage: true })
