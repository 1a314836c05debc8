import { useState } from 'react'
import { Button } from '../../../components/button/Button'
import { FormFault } from '../../../components/field/FormFault'
import { PickField } from '../../../components/field/PickField'
import { TextField } from '../../../components/field/TextField'
import { Sheet } from '../../../components/sheet/Sheet'
import { toast } from '../../../lib/toast'
import { useDraftId } from '../../../lib/useDraftId'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useSend } from '../../../lib/useSend'

interface Props {
  open: boolean
  units: { value: string; word: string }[]
  onClose: () => void
  onSaved: (unit: string) => void
}

const TOP = 'top'
const words = { above: /上级/, name: /./ }

/** Adds a unit that the roster does not know yet, and where it stands. */
export function UnitSheet({ open, units, onClose, onSaved }: Props) {
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
    onClose()
    onSaved(saved.id)
  }

  return (
    <Sheet open={open} title="添加单位" onClose={onClose}>
      <TextField label="单位名称" value={name} max={60} onChange={setName} error={wrong.name} />
      <PickField
        label="上级单位"
        hint="上级的联络员看得到它的进度"
        options={[{ value: TOP, word: '没有上级' }, ...units]}
        value={above}
        onChange={setAbove}
        error={wrong.above}
      />
      <FormFault text={fault.form} fields={{}} />
      <Button loading={busy} onTap={() => void save()}>
        添加
      </Button>
    </Sheet>
  )
}
