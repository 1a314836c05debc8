import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Page } from '../../../components/page/Page'
import { MembersOnly } from '../../../features/content/MembersOnly'
import { useMembersOnly } from '../../../features/content/useMembersOnly'
import { needsFoot, SittingFoot } from '../../../features/study/SittingFoot'
import { StudySheets } from '../../../features/study/StudySheets'
import { useWatch, type Watch } from '../../../features/study/useWatch'
import { replace, shareAddress, useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useShare } from '../../../lib/share'
import picture from '../../share/film.png'
import { useLoad } from '../../../lib/useLoad'
import { Chapters } from './Chapters'
import { Player } from './Player'
import { Progress } from './Progress'
import { Rates } from './Rates'
import { Related } from './Related'
import { useFilmAddress } from './useFilmAddress'
import './film.scss'

const PLAYER = 'film-player'

type FilmData = Output<'content.film'>

interface StageProps {
  film: FilmData
  source: ReturnType<typeof useFilmAddress>
  watch: Watch
  member: boolean
  bound: boolean
}

/** The player and all that stands under it, at the rate that its viewer chose. */
function Stage({ film, source: { address, attempt, again }, watch, member, bound }: StageProps) {
  const [rate, setRate] = useState(1)
  const read = () => replace('transcript', { slug: film.slug })
  return (
    <>
      <Player
        key={attempt}
        id={PLAYER}
        film={film}
        address={address}
        watch={watch}
        rate={rate}
        onAgain={again}
        onRead={read}
      />
      <View className="film-page">
        {bound && <Progress film={film} watch={watch} />}
        {address !== null && <Rates rate={rate} player={PLAYER} onRate={setRate} />}
        <Chapters film={film} watch={watch} onRead={read} />
        <Related film={film} member={member} />
      </View>
    </>
  )
}

/** Where films are switched off the transcript stands in. */
function useStandIn(film: FilmData | undefined): void {
  const standsIn = film?.video === null ? film.slug : undefined
  useEffect(() => {
    if (standsIn) replace('transcript', { slug: standsIn })
  }, [standsIn])
}

export default function Film() {
  const { slug } = useQuery('film')
  const { me, may, bound } = useMe()
  const load = useLoad('content.film', slug ? { slug } : null)
  const film = load.data
  const source = useFilmAddress(load)
  const member = may('member')
  const counts = bound && film !== undefined && source.address !== null
  const watch = useWatch(film?.slug, counts, film?.seconds ?? 0, PLAYER)
  useStandIn(film)
  useShare(film?.title ?? '清风第一课', { path: slug && shareAddress('film', { slug }), picture })

  if (useMembersOnly(load)) return <MembersOnly title="警示片" />
  return (
    <Page
      title={film?.title ?? '警示片'}
      load={load}
      skeleton="card"
      works="片子要联网才能看，打开过的文字稿可以先读。"
      bare
      foot={needsFoot(watch) && <SittingFoot sitting={watch} />}
    >
      {film && me && <Stage film={film} source={source} watch={watch} member={member} bound={bound} />}
      <StudySheets
        sitting={watch}
        quiet={!watch.playing && (watch.view?.done ?? false)}
        title="看完了"
        slug={film?.slug ?? ''}
        what={film ? `《${film.title}》` : ''}
      />
    </Page>
  )
}

definePageConfig({ navigationBarTitleText: '警示片', enableShareAppMessage: true })
