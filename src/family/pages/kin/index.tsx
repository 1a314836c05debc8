import { useState } from 'react'
import { View } from '@tarojs/components'
import { Page } from '../../../components/page/Page'
import { shareAddress } from '../../../lib/go'
import { useShare } from '../../../lib/share'
import { useLoad } from '../../../lib/useLoad'
import picture from '../../share/invite.png'
import { InviteForm } from './InviteForm'
import { Invites } from './Invites'
import { InviteSheet } from './InviteSheet'
import { Members } from './Members'
import './index.scss'

definePageConfig({ navigationBarTitleText: '家人', enableShareAppMessage: true })

export default function Kin() {
  const load = useLoad('family.mine', {})
  const [shown, setShown] = useState<string>()
  const invite = load.data?.invites.find((one) => one.id === shown && one.state === 'open')
  // The card names nobody: it may be passed on, and the invite itself says who invites.
  useShare('家里人请您看一看：一起守好家门', {
    ...(invite?.token ? { path: shareAddress('accept', { t: invite.token }) } : {}),
    picture,
  })
  const made = async (id: string) => {
    await load.reload()
    setShown(id)
  }

  return (
    <Page title="家人" load={load} skeleton="card" works="邀请和家书要联网才能看。已签的都在，不受影响。">
      {load.data && (
        <>
          <View className="h2 serif">一起守好家门</View>
          <View className="second gap-8">
            参不参加、签不签，都由家里人自己决定。您只看得到签了没有，别的都看不到。
          </View>
          <Members members={load.data.members} onChange={load.reload} />
          <Invites invites={load.data.invites} onOpen={setShown} />
          <InviteForm onMade={made} />
        </>
      )}
      {invite && <InviteSheet invite={invite} onClose={() => setShown(undefined)} onChange={load.reload} />}
    </Page>
  )
}
