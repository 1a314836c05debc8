import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { TextField } from '../../../components/field/TextField'
import { Page } from '../../../components/page/Page'
import { SealMark } from '../../../components/picture/SealMark'
import { Empty } from '../../../components/state/Empty'
import { momentText, timeText } from '../../../lib/day'
import { go, useQuery } from '../../../lib/go'
import { Done } from './Done'
import { useSignIn } from './useSignIn'

definePageConfig({ navigationBarTitleText: '大会签到' })

export default function SignIn() {
  const query = useQuery('signIn')
  const { load, event, digits, setDigits, busy, error, done, sign, scan } = useSignIn(query)

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
          <Button kind="quiet" onTap={() => void load.reload()}>
            再看一下
          </Button>
        </Empty>
      )}
      {event && (
        <Card>
          <View className="h2 serif">{event.title}</View>
          <View className="second gap-4 num">
            {momentText(event.startsAt)} 至 {timeText(event.endsAt)}
          </View>
          <View className="second">{event.place}</View>
        </Card>
      )}
      {event && done && <Done {...done} />}
      {event && !done && event.mine && (
        <View className="centre gap-24">
          <SealMark size={72} label="已签到" />
          <View className="h3 gap-8">您已签到</View>
          <View className="meta num">{momentText(event.mine.at)}</View>
        </View>
      )}
      {event && !done && !event.mine && event.state === 'open' && (
        <>
          {process.env.TARO_ENV === 'weapp' && (
            <Button className="gap-16" onTap={() => void scan()}>
              扫现场的二维码
            </Button>
          )}
          <View className="gap-16">
            <TextField
              label={process.env.TARO_ENV === 'weapp' ? '或者输入屏幕上的六位数字' : '输入屏幕上的六位数字'}
              code
              type="number"
              max={6}
              value={digits}
              onChange={setDigits}
              error={error}
              placeholder="每分钟更换"
              onDone={() => void sign({ digits })}
            />
          </View>
          <Button
            className="gap-12"
            kind={process.env.TARO_ENV === 'weapp' ? 'quiet' : 'primary'}
            off={digits.length !== 6}
            loading={busy}
            onTap={() => void sign({ digits })}
          >
            签到
          </Button>
          <View className="meta centre gap-12">不定位，不拍照。手机不便时，请现场的组织者登记。</View>
        </>
      )}
      {event && !done && !event.mine && event.state !== 'open' && (
        <Empty
          picture="gate"
          title={
            event.state === 'planned'
              ? '还没有开始签到'
              : event.state === 'void'
                ? '这场大会取消了'
                : '签到已经结束'
          }
          text={
            event.state === 'planned'
              ? '组织者开启后就能签到，请稍后再看。'
              : '确实到了会的，请联系组织者登记。'
          }
        >
          <Button kind="quiet" onTap={() => go('home')}>
            回首页
          </Button>
        </Empty>
      )}
    </Page>
  )
}
