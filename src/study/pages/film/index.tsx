import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { Page } from '../../../components/page/Page'
import { MembersOnly } from '../../../features/content/MembersOnly'
import { useMembersOnly } from '../../../features/content/useMembersOnly'
import { CheckedSheet } from '../../../features/study/CheckedSheet'
import { FinishedSheet } from '../../../features/study/FinishedSheet'
import { needsFoot, SittingFoot } from '../../../features/study/SittingFoot'
import { useWatch } from '../../../features/study/useWatch'
import { replace, shareAddress, useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useShare } from '../../../lib/share'
import { useLoad } from '../../../lib/useLoad'
import { Chapters } from './Chapters'
import { Player } from './Player'
import { Progress } from './Progress'
import { Rates } from './Rates'
import { Related } from './Related'
import { useFilmAddress } from './useFilmAddress'
import './film.scss'

const PLAYER = 'film-player'

export default function Film() {
  const { slug } = useQuery('film')
  const { me, may } = useMe()
  const load = useLoad('content.film', slug ? { slug } : null)
  const film = load.data
  const { address, attempt, again } = useFilmAddress(load)
  const member = may('member')
  const watch = useWatch(
    film?.slug,
    member && film !== undefined && address !== null,
    film?.seconds ?? 0,
    PLAYER,
  )
  const [rate, setRate] = useState(1)
  const standsIn = film?.video === null ? film.slug : undefined
  useEffect(() => {
    if (standsIn) replace('transcript', { slug: standsIn })
  }, [standsIn])
  useShare(film?.title ?? '清风第一课', slug ? shareAddress('film', { slug }) : undefined)

  if (useMembersOnly(load)) return <MembersOnly title="警示片" />
  const read = () => film && replace('transcript', { slug: film.slug })
  return (
    <Page
      title={film?.title ?? '警示片'}
      load={load}
      skeleton="card"
      works="片子要联网才能看，打开过的文字稿可以先读。"
      bare
      foot={needsFoot(watch) && <SittingFoot sitting={watch} />}
    >
      {film && me && (
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
            {member && <Progress film={film} watch={watch} />}
            {address !== null && <Rates rate={rate} player={PLAYER} onRate={setRate} />}
            <Chapters film={film} watch={watch} onRead={read} />
            <Related film={film} member={member} />
          </View>
        </>
      )}
      <FinishedSheet
        sitting={watch}
        title="看完了"
        slug={film?.slug ?? ''}
        what={film ? `《${film.title}》` : ''}
      />
      <CheckedSheet quiet={!watch.playing && !watch.outcome && (watch.view?.done ?? false)} />
    </Page>
  )
}

definePageConfig({ navigationBarTitleText: '警示片', enableShareAppMessage: true })
