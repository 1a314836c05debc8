import { Page } from '../../../components/page/Page'
import { useMe } from '../../../lib/me'
import { CalendarSwitch } from './CalendarSwitch'
import { LookChoices } from './LookChoices'
import { SignOut } from './SignOut'

definePageConfig({ navigationBarTitleText: '设置' })

export default function Settings() {
  const { may } = useMe()
  const member = may('member')
  return (
    <Page title="设置">
      <LookChoices />
      {member && <CalendarSwitch />}
      {member && process.env.TARO_ENV === 'h5' && <SignOut />}
    </Page>
  )
}
