import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { useQuery } from '../../../lib/go'
import { MakeSlips } from './MakeSlips'
import { Slip } from './Slip'
import { useSlips } from './useSlips'
import './print'

definePageConfig({ navigationBarTitleText: '绑定码' })

export default function Slips() {
  const { people = '' } = useQuery('slips')
  const ids = people.split(',').filter(Boolean)
  const { slips, error, make, busy } = useSlips(ids)

  return (
    <Page title="绑定码" className="slips">
      {ids.length === 0 && (
        <Empty picture="letter" title="还没有选人" text="到名册里选一位，或为未绑定者一起发码。" />
      )}
      {ids.length > 0 && slips.length === 0 && (
        <MakeSlips count={ids.length} error={error} busy={busy} onMake={() => void make()} />
      )}
      {slips.length > 0 && (
        <>
          <View className="second slips-screen">
            请当面或一对一交给本人，不要发在群里。离开这一页就看不到了。
          </View>
          <View className="slip-list gap-12">
            {slips.map((slip) => (
              <Slip key={slip.person} slip={slip} />
            ))}
          </View>
          {process.env.TARO_ENV === 'h5' && (
            <Button className="gap-16 slips-screen" kind="quiet" onTap={() => window.print()}>
              打印
            </Button>
          )}
        </>
      )}
    </Page>
  )
}
