import { View } from '@tarojs/components'
import { Page } from '../../../components/page/Page'
import { useQuery } from '../../../lib/go'
import { stateWords } from '../../stateWords'
import { Acts } from './Acts'
import { ClosingSheets } from './ClosingSheets'
import { Codes } from './Codes'
import { Count } from './Count'
import { Heading } from './Heading'
import { useBoard } from './useBoard'
import { useChange } from './useChange'
import './index.scss'

definePageConfig({ navigationBarTitleText: '大会签到' })

export default function Board() {
  const { id = '' } = useQuery('board')
  const { load, event, shown } = useBoard(id)
  const change = useChange(id, load.reload)
  const board = load.data

  return (
    <Page
      title={event?.title ?? '大会'}
      night
      className="board-page"
      load={load}
      skeleton="card"
      works="断网时屏幕上的码还能用一分钟，已签到的都在。"
    >
      {board && event && (
        <View className="board">
          <View className="board-side">
            <Heading event={event} />
            {event.state === 'open' ? (
              <Codes shown={shown} error={load.error} />
            ) : (
              <View className="h2 serif centre gap-24 board-state">{stateWords[event.state]}</View>
            )}
          </View>
          <View className="board-side">
            <Count {...board} />
            <Acts event={event} change={change} />
          </View>
        </View>
      )}
      <ClosingSheets change={change} />
    </Page>
  )
}
