import { Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Tap } from '../../../components/button/Tap'
import { SectionHead } from '../../../components/card/SectionHead'
import { Tag } from '../../../components/card/Tag'
import { within } from '../../../features/study/ranges'
import type { Watch } from '../../../features/study/useWatch'
import { clockText } from '../../../lib/day'

type FilmData = Output<'content.film'>

interface Chapter {
  at: number
  title: string
  seconds: number
  seen: number
}

/** Each chapter with how much of it was really watched. */
export function chaptersOf(
  { chapters, seconds }: Pick<FilmData, 'chapters' | 'seconds'>,
  watch: Pick<Watch, 'view'>,
): Chapter[] {
  return chapters.map(({ at, title }, n) => {
    const end = chapters[n + 1]?.at ?? seconds
    return { at, title, seconds: end - at, seen: within(watch.view?.watched ?? [], at, end) }
  })
}

function State({ seen, seconds }: Chapter) {
  if (seen >= seconds) return <Tag>已看</Tag>
  return seen > 0 ? <Text className="meta num">差 {seconds - seen} 秒</Text> : null
}

interface Props {
  film: FilmData
  watch: Watch
  onRead: () => void
}

export function Chapters({ film, watch, onRead }: Props) {
  return (
    <View className="film-chapters">
      <SectionHead title="片段" more="改读文字稿" onMore={onRead} />
      {chaptersOf(film, watch).map((chapter) => (
        <Tap
          key={chapter.at}
          className="film-chapter"
          label={`${clockText(chapter.at)} ${chapter.title}${chapter.seen >= chapter.seconds ? '，已看' : ''}`}
          onTap={() => watch.seek(chapter.at)}
        >
          <Text className="meta num film-at">{clockText(chapter.at)}</Text>
          <Text className="grow">{chapter.title}</Text>
          <State {...chapter} />
        </Tap>
      ))}
    </View>
  )
}
