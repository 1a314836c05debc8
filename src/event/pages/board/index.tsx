import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Page } from '../../../components/page/Page'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { ReasonSheet } from '../../../components/sheet/ReasonSheet'
import { momentText, timeText } from '../../../lib/day'
import { go, useQuery } from '../../../lib/go'
import { stateWords } from '../../stateWords'
import { Codes } from './Codes'
import { useBoard } from './useBoard'
import './index.scss'

definePageConfig({ navigationBarTitleText: '大会签到' })

export default function Board() {
  const { id = '' } = useQuery('board')
  const { load, event, shown, change } = useBoard(id)
  const [asking, setAsking] = useState<'end' | 'void'>()
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
            <View className="second num centre board-where">
              <Text className="board-whole">{`${event.place} ·\u00a0`}</Text>
              <Text className="board-whole">
                {momentText(event.startsAt)} 至 {timeText(event.endsAt)}
              </Text>
            </View>
            {event.test && <View className="meta centre">演练，不计入任何人的步骤</View>}
            {event.state === 'open' && <Codes shown={shown} offline={load.error !== undefined} />}
            {event.state !== 'open' && (
              <View className="h2 serif centre gap-24 board-state">{stateWords[event.state]}</View>
            )}
          </View>
          <View className="board-side">
            <View className="board-count" role="status">
              <View className="board-number num">{board.attended}</View>
              <View className="second num board-of">已到 / {board.expected} 人</View>
            </View>
            {board.recent.length > 0 && (
              <View className="meta centre board-recent">
                刚刚：{board.recent.map((one) => `${one.unitName} ${one.people} 人`).join(' · ')}
              </View>
            )}
            <View className="board-acts">
              {event.state === 'planned' && (
                <Button loading={change.busy} onTap={() => void change.open()}>
                  开启签到
                </Button>
              )}
              <Button kind="quiet" onTap={() => go('attendances', { id })}>
                手工补登
              </Button>
              {event.state === 'open' && (
                <Button kind="plain" onTap={() => setAsking('end')}>
                  结束签到
                </Button>
              )}
              {event.state !== 'void' && (
                <View className="row board-small">
                  <Button kind="plain" small onTap={() => go('eventForm', { id })}>
                    修改
                  </Button>
                  <Button kind="plain" small onTap={() => setAsking('void')}>
                    作废
                  </Button>
                </View>
              )}
            </View>
          </View>
        </View>
      )}
      <ConfirmSheet
        open={asking === 'end'}
        title="结束签到"
        verb="结束签到"
        loading={change.busy}
        onConfirm={() => void change.end().then(() => setAsking(undefined))}
        onClose={() => setAsking(undefined)}
      >
        结束后扫码和数字都不再有效，漏签的仍可以手工补登。
      </ConfirmSheet>
      <ReasonSheet
        open={asking === 'void'}
        title="作废这场大会"
        text="作废后，这场大会的签到不再算数，原记录仍可查。"
        verb="作废大会"
        loading={change.busy}
        onReason={(reason) => void change.undo(reason).then(() => setAsking(undefined))}
        onClose={() => setAsking(undefined)}
      />
    </Page>
  )
}
