import { useState } from 'react'
import type { Input } from '../../../../contract/index'
import { dateOf } from '../../../lib/day'
import { replace } from '../../../lib/go'
import { toast } from '../../../lib/toast'
import { useDraftId } from '../../../lib/useDraftId'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'

type Filled = Omit<Input<'people.savePerson'>, 'id'>

const words = { name: /同名|姓名/, unit: /单位/, position: /职务/, appointedOn: /任职日期/, on: /生效日期/ }

/** The roster words of one person: what stands is filled in, what was typed lies over it. */
export function usePersonForm(id: string | undefined) {
  const person = useLoad('people.person', id ? { id } : null)
  const list = useLoad('people.units', {})
  const [typed, setTyped] = useState<Partial<Filled>>({})
  const [tried, setTried] = useState(false)
  const draft = useDraftId('person')
  const fault = useFieldFault(words)
  const { send, busy } = useSend('people.savePerson', fault.take)

  const was = person.data
  const filled: Filled = {
    name: was?.name ?? '',
    tag: was?.tag ?? '',
    unit: was?.unit ?? '',
    position: was?.position ?? '',
    level: was?.level ?? '乡科级副职',
    appointment: was?.appointment ?? '提拔任职',
    appointedOn: was?.appointedOn ?? null,
    groups: was?.groups ?? ['新任职'],
    head: was?.head ?? false,
    left: was?.left ?? false,
    on: dateOf(new Date()),
    ...typed,
  }
  const set = (part: Partial<Filled>) => setTyped((old) => ({ ...old, ...part }))
  const wrong = {
    name: tried && !filled.name.trim() ? '请写姓名' : fault.at('name'),
    unit: tried && !filled.unit ? '请选单位' : fault.at('unit'),
    position: tried && !filled.position.trim() ? '请写职务' : fault.at('position'),
    appointedOn: fault.at('appointedOn'),
    on: fault.at('on'),
  }

  const save = async () => {
    setTried(true)
    fault.clear()
    if (!filled.name.trim() || !filled.unit || !filled.position.trim()) return
    const key = id ?? (await draft.id().catch(fault.take))
    if (!key) return
    const saved = await send({
      ...filled,
      id: key,
      name: filled.name.trim(),
      position: filled.position.trim(),
    })
    if (!saved) return
    if (!id) draft.done()
    toast('已保存')
    replace('person', { id: saved.id })
  }

  const units = (list.data?.items ?? []).map((one) => ({ value: one.id, word: one.name }))
  const added = async (unit: string) => {
    await list.reload()
    set({ unit })
  }
  const loads = id ? [person, list] : [list]
  return { loads, units, filled, set, added, wrong, fault: fault.form, save, busy }
}
