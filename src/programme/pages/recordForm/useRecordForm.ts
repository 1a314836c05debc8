import { useState } from 'react'
import type { Way } from '../../../../contract/limits'
import { dateOf } from '../../../lib/day'
import { back } from '../../../lib/go'
import { toast } from '../../../lib/toast'
import { useDraft } from '../../../lib/useDraft'
import { useHandIn } from '../../../lib/useHandIn'

const words = { day: /日期/, reason: /^“原因”/ }

/** A step done off the phone, or waived: how, when and on what grounds; the grounds stay until they are handed in. */
export function useRecordForm(enrolment: string, step: string) {
  const name = `record:${enrolment}:${step}`
  const [way, setWay] = useState<Way>('hall')
  const [happenedOn, setHappenedOn] = useState(() => dateOf(new Date()))
  const [reason, setReason, clear] = useDraft(name)
  const { tried, at, fault, busy, handIn } = useHandIn('programme.record', name, words)

  const ready = reason.trim().length >= 2
  const wrong = {
    day: at('day'),
    reason: tried && !ready ? '请写明情况，日后可以查到' : at('reason'),
  }
  const save = async () => {
    const input = { enrolment, step, way, happenedOn, reason: reason.trim() }
    if (!(await handIn(ready, (id) => ({ id, ...input })))) return
    clear()
    toast(way === 'waived' ? '已登记免做' : '已登记，这一步完成')
    back()
  }
  return { way, setWay, happenedOn, setHappenedOn, reason, setReason, wrong, fault, save, busy }
}
