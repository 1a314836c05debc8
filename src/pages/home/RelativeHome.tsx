import { View } from '@tarojs/components'
import { Button } from '../../components/button/Button'
import { Card } from '../../components/card/Card'
import { SectionHead } from '../../components/card/SectionHead'
import { Picture } from '../../components/picture/Picture'
import { SealMark } from '../../components/picture/SealMark'
import { ContentCard } from '../../features/content/ContentCard'
import type { ContentItem } from '../../features/content/covers'
import { openNext, type Course } from '../../features/programme/next'
import { go } from '../../lib/go'

interface Props {
  course: Course | undefined
  cards: ContentItem[]
}

const signedIn = (course: Course | undefined) =>
  course?.steps.some(({ kind, pledge }) => kind === 'pledge' && pledge?.signing) ?? false

/** A family member's first page: the way to the family page, and what everybody may read. */
export function RelativeHome({ course, cards }: Props) {
  const signed = signedIn(course)
  const study = course?.next?.kind === 'pledge' ? undefined : course?.next
  return (
    <>
      <Card>
        <View className="row">
          {signed ? (
            <SealMark size={64} label="已签" />
          ) : (
            <Picture name="gate" size={60} width={72} className="lotus relative-gate" />
          )}
          <View className="grow">
            <View className="h3 serif">和家里人一起，守好家门</View>
            <View className="second gap-4">读一封信，看几个家庭的故事。签不签，由您。</View>
          </View>
        </View>
        {course && study && (
          <Button className="gap-16" onTap={() => openNext(course)}>
            {study.label}
          </Button>
        )}
        <Button className={study ? 'gap-8' : 'gap-16'} kind="quiet" onTap={() => go('family')}>
          打开家庭页
        </Button>
      </Card>
      {cards.length > 0 && <SectionHead title="大家都可以读" more="全部" onMore={() => go('learn')} />}
      {cards.map((item) => (
        <ContentCard key={item.kind + item.slug} item={item} />
      ))}
    </>
  )
}
