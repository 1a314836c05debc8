import { Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { FILM_END_SECONDS } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { RangeBar } from '../../../components/progress/RangeBar'
import { Tag } from '../../../components/card/Tag'
import { gaps, gapWords, lacking, within } from '../../../features/study/ranges'
import type { Watch, WatchView } from '../../../features/study/useWatch'
import { clockText, secondsText } from '../../../lib/day'

interface Props {
  film: Output<'content.film'>
  watch: Watch
}

interface CountProps {
  view: WatchView
  seconds: number
  words: string
}

/** What still counts, in words, and what is left until the film is done. */
function Words({ words, view: { watched, free, done }, seconds }: CountProps) {
  const missing = lacking(watched, seconds)
  return (
    <View className="second gap-4">
      {words}
      {!done && !free && '往回看随时可以；没看过的部分跳过去不计。'}
      {!done && missing > 0 && within(watched, 0, seconds) > 0 && `再看 ${secondsText(missing)}就算看完。`}
    </View>
  )
}

function wayWord(first: number, seen: number, parts: number): string {
  if (seen === 0) return '开始看'
  return parts > 1 ? `从 ${clockText(first)} 补看` : `从 ${clockText(first)} 接着看`
}

/** The bar of what was really watched, and the same in numbers. */
function Watched({ words, view: { position, watched }, seconds }: CountProps) {
  const seen = secondsText(within(watched, 0, seconds))
  return (
    <>
      <RangeBar
        ranges={watched}
        total={seconds}
        head={position}
        mark={seconds - FILM_END_SECONDS}
        label={`共 ${secondsText(seconds)}，已看 ${seen}，${words}`}
      />
      <View className="row meta">
        <Text className="grow num">
          {clockText(position)} / {clockText(seconds)}
        </Text>
        <Text className="num">已看 {seen}</Text>
      </View>
    </>
  )
}

/** The set of seconds really watched, what is missing in words, and the way there. */
export function Progress({ film: { title, seconds }, watch: { view, seek, playing } }: Props) {
  if (!view) return <View className="film-title h2 serif">{title}</View>
  const { watched, done } = view
  const seen = within(watched, 0, seconds)
  const left = gaps(watched, seconds)
  const first = left[0]?.[0] ?? 0
  const words = done ? '已看完，记下了。哪一段都可以再看。' : `${gapWords(left, seconds)}。`
  return (
    <View>
      <Watched words={words} view={view} seconds={seconds} />
      <View className="row film-title">
        <View className="grow h2 serif">{title}</View>
        {done && <Tag>已看完</Tag>}
      </View>
      <Words words={words} view={view} seconds={seconds} />
      {!done && !playing && (
        <Button className="gap-12" kind={seen === 0 ? 'primary' : 'quiet'} onTap={() => seek(first)}>
          {wayWord(first, seen, left.length)}
        </Button>
      )}
    </View>
  )
}
