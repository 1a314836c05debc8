import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { useWaiting } from '../../../features/pledge/useWaiting'
import { WaitingCard } from '../../../features/pledge/WaitingCard'
import { useQuery } from '../../../lib/go'
import { Came, Done } from './Done'
import { EventCard } from './EventCard'
import { NotNow } from './NotNow'
import { Ways } from './Ways'
import { useSignIn } from './useSignIn'

definePageConfig({ navigationBarTitleText: '大会签到' })

export default function SignIn() {
  const signing = useSignIn(useQuery('signIn'))
  const { load, event, done } = signing
  const waiting = useWaiting(Boolean(done ?? event?.mine))

  return (
    <Page
      title="大会签到"
      load={load}
      skeleton="card"
      works="签到要联网。实在连不上，请现场的组织者为您登记。"
    >
      {!event && (
        <Empty
          picture="gate"
          title="眼下没有要签到的大会"
          text="大会开始签到后，扫现场的二维码，或在这里输入六位数字。"
        >
          <Button kind="quiet" loading={load.loading} onTap={() => void load.reload()}>
            再看一下
          </Button>
        </Empty>
      )}
      {event && <EventCard event={event} />}
      {event && done && <Done {...done} quiet={waiting !== undefined} />}
      {event && !done && event.mine && <Came at={event.mine.at} />}
      {waiting && (
        <View className="gap-24">
          <WaitingCard of={waiting} />
        </View>
      )}
      {event && !done && !event.mine && event.state === 'open' && <Ways signing={signing} />}
      {event && !done && !event.mine && event.state !== 'open' && <NotNow state={event.state} load={load} />}
    </Page>
  )
}
