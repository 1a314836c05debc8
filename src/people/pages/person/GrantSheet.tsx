import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { PickField } from '../../../components/field/PickField'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { Loaded } from '../../../components/state/Loaded'
import { toast } from '../../../lib/toast'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'
import { duties, type Duty } from './duties'

interface Props {
  person: Output<'people.person'>
  /** Without one the sheet is closed. */
  duty: Duty | undefined
  onClose: () => void
  onGranted: () => void
}

/** Makes someone a liaison of a unit, or an organiser. */
export function GrantSheet({ person, duty, onClose, onGranted }: Props) {
  const units = useLoad('people.units', duty === 'liaison' ? {} : null)
  const [unit, setUnit] = useState(person.unit)
  const { send, busy } = useSend('people.grant')
  const word = duty ? duties[duty] : ''
  const grant = async () => {
    if (!duty) return
    if (!(await send({ person: person.id, role: duty, unit: duty === 'liaison' ? unit : null }))) return
    toast(`已设为${word}`)
    onGranted()
  }
  return (
    <ConfirmSheet
      open={duty !== undefined}
      title={`设${person.name}为${word}`}
      verb={`设为${word}`}
      loading={busy}
      off={duty === 'liaison' && !units.data}
      onConfirm={() => void grant()}
      onClose={onClose}
    >
      {duty === 'liaison' ? (
        <Loaded loads={[units]} skeleton="card">
          <PickField
            label="管哪个单位（含下属）"
            options={(units.data?.items ?? []).map((one) => ({ value: one.id, word: one.name }))}
            value={unit}
            onChange={setUnit}
          />
        </Loaded>
      ) : (
        <View>组织者看得到全县的名册、进度和心得，可以登记和作废。请只给确实需要的人。</View>
      )}
    </ConfirmSheet>
  )
}
