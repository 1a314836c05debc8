import { useState } from 'react'
import { Image, Text, Video, View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { playerOf } from '../../../features/study/player'
import { startOf } from '../../../features/study/playhead'
import type { Watch } from '../../../features/study/useWatch'

interface Props {
  id: string
  film: Output<'content.film'>
  address: string | null | undefined
  watch: Watch
  rate: number
  onAgain: () => Promise<void>
  onRead: () => void
}

interface StillProps extends Pick<Props, 'film' | 'onAgain' | 'onRead'> {
  failed: boolean
  /** The picture without words: it will play in a moment. */
  bare: boolean
}

/** What stands in the player's place while it cannot play, and the other way to the same end. */
function Still({ film, failed, onAgain, onRead, bare }: StillProps) {
  return (
    <View className="film-stage">
      {film.poster && <Image className="film-poster" src={film.poster} mode="aspectFill" />}
      {!bare && (
        <View className="film-veil">
          <Text className="film-veil-words">
            {failed ? '片子没有加载出来，已看的都记着' : '现在没有提供播放，读文字稿同样算完成'}
          </Text>
          {failed && (
            <Button small onTap={() => void onAgain()}>
              重试
            </Button>
          )}
          <Button small kind="quiet" onTap={onRead}>
            改读文字稿
          </Button>
        </View>
      )}
    </View>
  )
}

/** The picture alone, with what to do when it cannot play. Captions stand in the picture itself. */
export function Player({ id, film, address, watch, rate, onAgain, onRead }: Props) {
  const [failed, setFailed] = useState(false)
  const waiting = watch.phase === 'opening' && !watch.opened
  if (!address || failed || waiting)
    return <Still film={film} failed={failed} bare={waiting} onAgain={onAgain} onRead={onRead} />
  return (
    <View className="film-stage">
      <Video
        id={id}
        className="film-video"
        src={address}
        poster={film.poster ?? undefined}
        initialTime={startOf(watch.opened?.film?.position ?? 0, film.seconds)}
        controls
        showMuteBtn
        enableProgressGesture={false}
        objectFit="contain"
        title={film.title}
        onPlay={() => {
          playerOf(id).rate(rate)
          watch.onPlay()
        }}
        onPause={watch.onPause}
        onEnded={watch.onEnded}
        onTimeUpdate={(event) => watch.onTime(event.detail.currentTime)}
        onError={() => setFailed(true)}
      />
    </View>
  )
}
