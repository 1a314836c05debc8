import { Button } from '../../../components/button/Button'
import { FormFault } from '../../../components/field/FormFault'
import { PickField } from '../../../components/field/PickField'
import { TextField } from '../../../components/field/TextField'
import { Sheet } from '../../../components/sheet/Sheet'
import { TOP, useNewUnit } from './useNewUnit'
import type { Unit } from './useUnits'

interface Props {
  open: boolean
  units: { value: string; word: string }[]
  onClose: () => void
  onSaved: (unit: Unit) => void
}

/** Adds a unit that the roster does not know yet, and where it stands. */
export function UnitSheet({ open, units, onClose, onSaved }: Props) {
  const unit = useNewUnit((saved) => {
    onClose()
    onSaved(saved)
  })
  return (
    <Sheet open={open} title="添加单位" onClose={onClose}>
      <TextField
        label="单位名称"
        value={unit.name}
        max={60}
        onChange={unit.setName}
        error={unit.wrong.name}
      />
      <PickField
        label="上级单位"
        hint="上级的联络员看得到它的进度"
        options={[{ value: TOP, word: '没有上级' }, ...units]}
        value={unit.above}
        onChange={unit.setAbove}
        error={unit.wrong.above}
      />
      <FormFault text={unit.fault} />
      <Button loading={unit.busy} onTap={() => void unit.save()}>
        添加
      </Button>
    </Sheet>
  )
}
