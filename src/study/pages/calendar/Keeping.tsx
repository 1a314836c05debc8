import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Toggle } from '../../../components/field/Toggle'
import { Row } from '../../../components/list/Row'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { usePrefer } from '../../../features/study/usePrefer'
import { go } from '../../../lib/go'
import { openFile } from '../../../lib/openFile'
import { toast, toastError } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'

interface Props {
  on: boolean
  onChanged: () => void
}

function Records() {
  const { send, busy } = useSend('study.export')
  const take = async () => {
    const file = await send({})
    if (file) await openFile(file).catch(toastError)
  }
  return (
    <Card className="card-lines">
      <Row picture="clock" title="学习记录" text="按时间看学过的内容" onTap={() => go('history')} />
      <Row picture="edit" title="我的心得" text="交到各步里的心得" onTap={() => go('reflections')} />
      <Row
        picture="download"
        title={busy ? '正在导出' : '导出'}
        text="日历和学习记录，存成表格"
        onTap={() => void take()}
      />
    </Card>
  )
}

interface ClearProps {
  open: boolean
  onCleared: () => void
  onClose: () => void
}

function ClearSheet({ open, onCleared, onClose }: ClearProps) {
  const { send, busy } = useSend('study.clear')
  const clear = async () => {
    if ((await send({})) === undefined) return
    onClose()
    toast('日历和心得已清空')
    onCleared()
  }
  return (
    <ConfirmSheet
      open={open}
      title="清空学习日历"
      verb="清空"
      danger
      loading={busy}
      onConfirm={() => void clear()}
      onClose={onClose}
    >
      打卡和一句心得会删去，不能恢复。各步的完成记录、交上去的心得不受影响。
    </ConfirmSheet>
  )
}

/** The learner's own hand on the calendar: history, export, off, clear. */
export function Keeping({ on, onChanged }: Props) {
  const [clearing, setClearing] = useState(false)
  const { prefer } = usePrefer()
  const turn = async (calendar: boolean) => {
    if (await prefer(calendar)) onChanged()
  }
  return (
    <View className="gap-24">
      <Records />
      <Card className="card-lines gap-12">
        {on && (
          <Toggle label="学习日历" hint="关闭后不再记打卡" on={on} onChange={(next) => void turn(next)} />
        )}
        <Row title="清空日历" text="打卡和一句心得都删去" onTap={() => setClearing(true)} />
      </Card>
      <View className="meta centre gap-24">自动记，自愿看；不排名，不考核，组织者看不到</View>
      <ClearSheet open={clearing} onCleared={onChanged} onClose={() => setClearing(false)} />
    </View>
  )
}
