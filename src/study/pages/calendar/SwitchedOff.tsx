import { Button } from '../../../components/button/Button'
import { Empty } from '../../../components/state/Empty'
import { usePrefer } from '../../../features/study/usePrefer'

export function SwitchedOff({ onChanged }: { onChanged: () => void }) {
  const { prefer, busy } = usePrefer()
  const turnOn = async () => {
    if (await prefer(true)) onChanged()
  }
  return (
    <Empty title="学习日历已关闭" text="关闭期间不记打卡，各步的完成记录不受影响。">
      <Button loading={busy} onTap={() => void turnOn()}>
        打开学习日历
      </Button>
    </Empty>
  )
}
