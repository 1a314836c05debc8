import { Page } from '../../../components/page/Page'
import { useMe } from '../../../lib/me'
import { CalendarSwitch } from './CalendarSwitch'
import { LookChoices } from './LookChoices'
import { SignOut } from './SignOut'

definePageConfig({ navigationBarTitleText: '设置' })

export default function Settings() {
  const { may, bound } = useMe()
  return (
    <Page title="设置">
      <LookChoices />
      {may('member') && <CalendarSwitch />}
      {bound && process.env.TARO_ENV === 'h5' && <SignOut />}
    </Page>
  )
}
