import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Toggle } from '../../../components/field/Toggle'
import { refreshMe, useMe } from '../../../lib/me'
import { toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'

/** The learner's own calendar, on or off. */
export function CalendarSwitch() {
  const { me } = useMe()
  const { send } = useSend('people.prefer')
  const choose = async (on: boolean) => {
    if (!(await send({ calendar: on }))) return
    await refreshMe()
    toast(on ? '学习日历已打开' : '学习日历已关闭，已有的日子可在日历里清空')
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
