import { useState } from 'react'
import { toast } from '../../../lib/toast'
import { useDraftId } from '../../../lib/useDraftId'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useSend } from '../../../lib/useSend'
import type { Unit } from './useUnits'

/** In the place of a unit's id where nothing stands above. */
export const TOP = 'top'
const words = { above: /上级/, name: /./ }

/** A unit's name and the unit above it; what was typed stays until it is saved. */
export function useNewUnit(onSaved: (unit: Unit) => void) {
  const [name, setName] = useState('')
  const [above, setAbove] = useState(TOP)
  const [tried, setTried] = useState(false)
  const fault = useFieldFault(words)
  const draft = useDraftId('unit')
  const { send, busy } = useSend('people.saveUnit', fault.take)
  const wrong = { name: tried && !name.trim() ? '请写单位名称' : fault.at('name'), above: fault.at('above') }

  const save = async () => {
    setTried(true)
    fault.clear()
    if (!name.trim()) return
    const id = await draft.id().catch(fault.take)
    if (!id) return
    const saved = await send({ id, name: name.trim(), parent: above === TOP ? null : above })
    if (!saved) return
    draft.done()
    setName('')
    setTried(false)
    toast('已添加单位')
    onSaved(saved)
  }
  return { name, setName, above, setAbove, wrong, fault: fault.form, save, busy }
}
