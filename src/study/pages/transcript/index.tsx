import { useMemo } from 'react'
import { Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Phrases } from '../../../components/card/Phrases'
import { Tag } from '../../../components/card/Tag'
import { FavouriteTap } from '../../../features/content/FavouriteTap'
import { MembersOnly } from '../../../features/content/MembersOnly'
import { useMembersOnly } from '../../../features/content/useMembersOnly'
import { Book } from '../../../features/study/Book'
import { StudySheets } from '../../../features/study/StudySheets'
import { useReading } from '../../../features/study/useReading'
import { clockText, secondsText } from '../../../lib/day'
import { replace, useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useLoad } from '../../../lib/useLoad'
import './transcript.scss'

type FilmData = Output<'content.film'>
type SlideData = FilmData['transcript'][number]

/** A slide in words: what is said, what is written, what is seen. */
function Slide({ slide: { at, text, narration, picture } }: { slide: SlideData }) {
  return (
    <View>
      {text && <View className="slide-text">{text}</View>}
      <View>{narration}</View>
      <View className="slide-picture">
        <Text className="num">{clockText(at)}</Text> 画面：{picture}
      </View>
    </View>
  )
}

// The film's first picture says it in its own words.
const saysFiction = ({ transcript }: FilmData) => transcript[0]?.text.includes('虚构') ?? false

function Head({ film, member }: { film: FilmData; member: boolean }) {
  return (
    <View className="transcript-head">
      <View className="h1 serif">{film.title}</View>
      <View className="row">
        <View className="meta grow">
          <Phrases of={['警示片文字稿', `片长 ${secondsText(film.seconds)}`]} />
        </View>
        {member && <FavouriteTap item={film} />}
      </View>
      {film.fiction && !saysFiction(film) && <Tag kind="line">虚构案例，人物均为化名</Tag>}
      <View className="second gap-8">读完文字稿与看完片子同样算完成，阅读时间不少于片长。</View>
    </View>
  )
}

/** Each slide a section of the book page. */
function useSlides(film: FilmData | undefined) {
  return useMemo(
    () =>
      (film?.transcript ?? []).map((slide) => ({
        heading: slide.heading === film?.title ? '' : slide.heading,
        paragraphs: [<Slide key={slide.at} slide={slide} />],
      })),
    [film],
  )
}

export default function Transcript() {
  const { slug } = useQuery('transcript')
  const { may, bound } = useMe()
  const member = may('member')
  const load = useLoad('content.film', slug ? { slug } : null)
  const film = load.data
  const reading = useReading('transcript', film?.slug, bound && film !== undefined)
  const sections = useSlides(film)

  if (useMembersOnly(load)) return <MembersOnly title="文字稿" />
  const what = film ? `《${film.title}》` : ''
  return (
    <Book
      title="文字稿"
      load={load}
      reading={reading}
      sections={sections}
      head={film && <Head film={film} member={member} />}
      back={null}
      after={
        film?.video && (
          <Button className="gap-24" kind="plain" onTap={() => replace('film', { slug: film.slug })}>
            改看片子
          </Button>
        )
      }
    >
      <StudySheets
        sitting={reading}
        quiet={reading.text?.done ?? false}
        title="读完了"
        slug={film?.slug ?? ''}
        what={what}
      />
    </Book>
  )
}

definePageConfig({ navigationBarTitleText: '文字稿' })
