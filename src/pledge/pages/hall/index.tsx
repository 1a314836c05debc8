import { Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Page } from '../../../components/page/Page'
import { useQuery } from '../../../lib/go'
import { Wall } from './Wall'
import { useHall } from './useHall'
import { useOneByOne } from './useOneByOne'
import './hall.scss'

definePageConfig({ navigationBarTitleText: '集体签订' })

type Hall = Output<'pledge.hall'>

/** In clauses that a line does not tear. */
function footWords(state: Hall['state'], minSeconds: number | undefined): string[] {
  if (state === 'planned') return ['还没有开启集体签订，', '请组织者在签到页开启']
  if (state === 'closed') return ['集体签订已经结束，', '愿意签的仍可以', '在自己的手机上签署']
  const read = minSeconds ? `读到最后、读满 ${minSeconds} 秒，` : '读到最后，'
  return ['请打开手机首页的承诺书，', read, '再签上您的名字']
}

/** The hall's screen: seals appear as people sign. No names, no count, nothing to compare with. */
export default function HallScreen() {
  const { event } = useQuery('hall')
  const { load, hall, minSeconds } = useHall(event)
  const { shown, atFirst } = useOneByOne(hall?.seals)

  return (
    <Page
      title="集体签订"
      className="hall-page"
      bare
      // What is on the wall stays on it; only a wall that never was there says what went wrong.
      load={hall ? undefined : load}
      skeleton="card"
      works="签好的都在。连上网以后，这里会自己接着显示。"
    >
      {hall && (
        <View className="hall">
          <View className="hall-head">
            <View className="hall-event">{hall.eventTitle}</View>
            {hall.title && <View className="hall-title serif">{hall.title}</View>}
            <View className="hall-rule" />
          </View>
          <Wall count={shown} atFirst={atFirst} />
          <View className="hall-foot" role="status">
            {footWords(hall.state, minSeconds).map((clause) => (
              <Text key={clause} className="hall-clause">
                {clause}
              </Text>
            ))}
            <View className="hall-quiet">{load.error && '网络不稳，新的印章连上后补上'}</View>
          </View>
        </View>
      )}
    </Page>
  )
}
