import { View } from '@tarojs/components'
import { Button } from '../../components/button/Button'
import { TextArea } from '../../components/field/TextArea'
import { toast } from '../../lib/toast'
import { useNote } from './useNote'

interface Props {
  day: string
  start: string
  onSaved?: () => void
}

/** Room for one line of 心得; the calendar keeps it for the learner alone. */
export function NoteField({ day, start, onSaved }: Props) {
  const { text, write, save, busy, saved, max } = useNote(day, start)
  const keepIt = async () => {
    if (!(await save())) return
    toast('已记下')
    onSaved?.()
  }
  return (
    <View>
      <TextArea
        label="一句心得"
        hint="只有您看得到，可以不写"
        value={text}
        onChange={write}
        placeholder="今天留下的一句话"
        max={max}
        lines={2}
      />
      {!saved && (
        <Button small kind="quiet" loading={busy} onTap={() => void keepIt()}>
          记下这句
        </Button>
      )}
    </View>
  )
}
