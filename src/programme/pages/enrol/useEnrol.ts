import { toast } from '../../../lib/toast'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useList } from '../../../lib/useList'
import { useSend } from '../../../lib/useSend'
import { useFilter } from './useFilter'
import { useTerms } from './useTerms'
import { useTicks } from './useTicks'

const words = { dueOn: /期限|截止/, startsOn: /开始日期/ }

export type Enrolling = ReturnType<typeof useEnrol>

/** Who is to be enrolled, in what and until when; choices stay while the filter changes. */
export function useEnrol() {
  const terms = useTerms()
  const filter = useFilter(terms.programme)
  const list = useList('programme.candidates', filter.input)
  const ticks = useTicks(filter.input)
  const fault = useFieldFault(words)
  const { send, busy } = useSend('programme.enrol', fault.take)

  const enrol = async () => {
    fault.clear()
    const { programme, startsOn, dueOn } = terms
    const done = await send({ programme, people: [...ticks.chosen], startsOn, dueOn })
    if (!done) return
    ticks.chooseNone()
    toast(`已为 ${done.enrolled} 人报名${done.already ? `，${done.already} 人早已报名` : ''}`)
    await list.reload()
  }
  const wrong = { dueOn: fault.at('dueOn'), startsOn: fault.at('startsOn') }
  return { terms, filter, list, ticks, wrong, fault: fault.form, enrol, busy }
}
