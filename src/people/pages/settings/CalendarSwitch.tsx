import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Toggle } from '../../../components/field/Toggle'
import { usePrefer } from '../../../features/study/usePrefer'
import { useMe } from '../../../lib/me'
import { toast } from '../../../lib/toast'

/** The learner's own calendar, on or off. */
export function CalendarSwitch() {
  const { me } = useMe()
  const { prefer } = usePrefer()
  const choose = async (on: boolean) => {
    if (await prefer(on)) toast(on ? '学习日历已打开' : '学习日历已关闭，已有的日子可在日历里清空')
  }
  return (
    <>
      <SectionHead title="学习日历" />
      <Card>
        <Toggle
          label="自动记下学习的日子"
          hint="只有您自己看得到，不排名，不考核"
          on={me?.preferences.calendar ?? true}
          onChange={(on) => void choose(on)}
        />
      </Card>
    </>
  )
}
