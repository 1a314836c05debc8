import { useState } from 'react'
import { View } from '@tarojs/components'
import { Page } from '../../../components/page/Page'
import { PledgeSheet } from '../../../features/pledge/PledgeSheet'
import { FinishedSheet } from '../../../features/study/FinishedSheet'
import { useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useShare } from '../../../lib/share'
import { toast } from '../../../lib/toast'
import { DeferSheet } from './DeferSheet'
import { Foot, needsFoot } from './Foot'
import { Standing } from './Standing'
import { usePledge, type Pledge } from './usePledge'
import { useRead } from './useRead'
import './text.scss'

definePageConfig({ navigationBarTitleText: '承诺书', enableShareAppMessage: true })

interface AwayProps {
  pledge: Pledge
  slug: string
  onClose: () => void
}

function Away({ pledge, slug, onClose }: AwayProps) {
  const { me } = useMe()
  const done = () => {
    onClose()
    toast('记下了，想签随时可以')
    void pledge.reload()
  }
  const free = pledge.family || me?.person?.kind !== 'official'
  return <DeferSheet slug={slug} free={free} onDone={done} onClose={onClose} />
}

function ReadSheet({ pledge }: { pledge: Pledge }) {
  const { outcome, close } = useRead(pledge)
  const { text } = pledge
  if (!outcome || !text) return null
  const what = `《${text.title}》`
  return (
    <FinishedSheet
      {...{ outcome, what, slug: text.slug }}
      checked={undefined}
      onClose={close}
      title="读完了"
    />
  )
}

export default function PledgePage() {
  const { slug, event } = useQuery('pledge')
  const pledge = usePledge(slug, event)
  const [deferring, setDeferring] = useState(false)
  const { text, opened, kind } = pledge
  useShare('清风第一课：到新岗位之前，先上这一课')

  return (
    <Page
      title={text?.title ?? '承诺书'}
      load={pledge.load}
      skeleton="text"
      works="打开过的承诺书还可以读，读过的时间都在。联网后再签。"
      foot={needsFoot(pledge) && <Foot pledge={pledge} event={event} onDefer={() => setDeferring(true)} />}
    >
      {opened && <Standing opened={opened} />}
      {text && <PledgeSheet text={text} signed={kind === 'sign'} />}
      {kind === 'sign' && (
        <View className="meta pledge-other">
          不便在手机上手写的，可以签在纸上，由组织者登记，效力一样。签名只用于这一份承诺书，任何人凭编号都能核验真伪。
        </View>
      )}
      <View className="book-end" />
      {deferring && slug && <Away pledge={pledge} slug={slug} onClose={() => setDeferring(false)} />}
      <ReadSheet pledge={pledge} />
    </Page>
  )
}
