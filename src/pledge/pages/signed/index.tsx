import { useState } from 'react'
import { View } from '@tarojs/components'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { justSigned } from '../../../features/pledge/justSigned'
import { stateWords, type MySigning } from '../../../features/pledge/stateWords'
import { movedText } from '../../../features/programme/moved'
import { useQuery } from '../../../lib/go'
import { useShare } from '../../../lib/share'
import { toast } from '../../../lib/toast'
import { useLoad } from '../../../lib/useLoad'
import card from '../../share/signed.png'
import { Acts } from './Acts'
import { SignedSheet } from './SignedSheet'
import { WithdrawSheet } from './WithdrawSheet'
import './signed.scss'

definePageConfig({ navigationBarTitleText: '已签署', enableShareAppMessage: true })

const headingOf = ({ state }: MySigning) => (state === 'valid' ? '已签署' : stateWords[state])

function Heading({ signing, fresh }: { signing: MySigning; fresh: boolean }) {
  const just = justSigned(signing.id)
  const moved = just && just.finished.length + just.opened.length > 0 ? movedText(just, '') : undefined
  return (
    <View className="centre gap-24" role="status">
      <View className="h2 serif">{fresh ? '签署完成' : headingOf(signing)}</View>
      {fresh && moved && <View className="second gap-4">{moved}</View>}
      <View className="meta gap-8 num signed-hash">{`存证摘要 ${signing.hash.slice(0, 8)} ${signing.hash.slice(8, 16)}`}</View>
    </View>
  )
}

export default function SignedPage() {
  const { signing: id, fresh } = useQuery('signed')
  const load = useLoad('pledge.mine', id ? {} : null)
  const [asking, setAsking] = useState(false)
  const signing = load.data?.items.find((one) => one.id === id)
  useShare('我在清风第一课签了廉洁承诺', { picture: card })

  const withdrawn = () => {
    setAsking(false)
    toast('已撤回')
    void load.reload()
  }
  return (
    <Page
      title={signing?.title ?? '已签署'}
      load={load}
      skeleton="card"
      works="签署的记录都在，联网后就能打开。"
    >
      {!signing && <Empty title="没有找到这次签署" text="可能是别人的签署。您自己的都在“我的承诺书”里。" />}
      {signing && (
        <>
          <SignedSheet signing={signing} strokes={justSigned(id)?.strokes} falls={fresh === '1'} />
          <Heading signing={signing} fresh={fresh === '1' && signing.state === 'valid'} />
          <Acts signing={signing} onWithdraw={() => setAsking(true)} />
        </>
      )}
      {signing && asking && (
        <WithdrawSheet
          signing={signing.id}
          title={signing.title}
          onDone={withdrawn}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  )
}
