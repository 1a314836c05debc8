import { View } from '@tarojs/components'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/state/Skeleton'
import { useQuery } from '../../../lib/go'
import { useLoad } from '../../../lib/useLoad'
import { Closed } from './Closed'
import { Invitation } from './Invitation'
import { useAccept } from './useAccept'
import './index.scss'

definePageConfig({ navigationBarTitleText: '家庭助廉邀请' })

const TITLE = '家庭助廉邀请'
// A link that was cut while it was copied is no invite; the server need not be asked.
const isToken = (text: string) => /^[\w-]{32}$/.test(text)

export default function Accept() {
  const { t = '' } = useQuery('accept')
  const look = useLoad('family.look', isToken(t) ? { token: t } : null)
  const form = useAccept(t, look)
  const invite = look.data
  const unknown = !isToken(t) || (!invite && look.error?.code === 'missing')

  // The invite is used up by now, and the next page on its way.
  if (form.accepted)
    return (
      <Page title={TITLE} beforeConsent>
        <Skeleton kind="card" />
      </Page>
    )
  if (unknown)
    return (
      <Page title={TITLE} beforeConsent>
        <Closed state="unknown" />
      </Page>
    )
  return (
    <Page
      title={TITLE}
      load={look}
      skeleton="card"
      works="邀请要联网才能打开。联网后再试，邀请不会因此作废。"
      beforeConsent
    >
      <View>
        {invite?.inviter ? (
          <Invitation inviter={invite.inviter} form={form} />
        ) : (
          <Closed state={invite?.state === 'open' ? 'unknown' : (invite?.state ?? 'unknown')} />
        )}
      </View>
    </Page>
  )
}
