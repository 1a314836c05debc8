import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { PickField } from '../../../components/field/PickField'
import { Row } from '../../../components/list/Row'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { ReasonSheet } from '../../../components/sheet/ReasonSheet'
import { toast } from '../../../lib/toast'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'
import type { Known } from './index'

const words = { liaison: '联络员', organiser: '组织者' } as const

/** What this person may do beyond their own lesson: granted and taken back by an organiser, with a reason. */
export function Grants({ person, onChange }: { person: Known; onChange: () => void }) {
  const units = useLoad('people.units', {})
  const [adding, setAdding] = useState<'liaison' | 'organiser'>()
  const [unit, setUnit] = useState(person.unit)
  const [revoking, setRevoking] = useState<string>()
  const granting = useSend('people.grant')
  const taking = useSend('people.revoke')

  const grant = async () => {
    if (!adding) return
    const made = await granting.send({
      person: person.id,
      role: adding,
      unit: adding === 'liaison' ? unit : null,
    })
    if (!made) return
    setAdding(undefined)
    toast(`已设为${words[adding]}`)
    onChange()
  }
  const revoke = async (reason: string) => {
    if (!revoking || !(await taking.send({ grant: revoking, reason }))) return
    setRevoking(undefined)
    toast('已取消')
    onChange()
  }

  return (
    <>
      <SectionHead title="职责" />
      <Card className="card-lines">
        {person.grants.map((one) => (
          <Row
            key={one.id}
            title={words[one.role]}
            text={one.unitName ? `${one.unitName}及下属单位` : '全县'}
            side="取消"
            onTap={() => setRevoking(one.id)}
          />
        ))}
        <Row
          title="设为联络员"
          text="看得到所辖单位的进度，可以登记线下完成"
          onTap={() => setAdding('liaison')}
        />
        <Row title="设为组织者" text="管理名册、报名、大会和内容" onTap={() => setAdding('organiser')} />
      </Card>
      <ConfirmSheet
        open={adding !== undefined}
        title={`设${person.name}为${adding ? words[adding] : ''}`}
        verb={`设为${adding ? words[adding] : ''}`}
        loading={granting.busy}
        onConfirm={() => void grant()}
        onClose={() => setAdding(undefined)}
      >
        {adding === 'liaison' ? (
          <PickField
            label="管哪个单位（含下属）"
            options={(units.data?.items ?? []).map((one) => ({ value: one.id, word: one.name }))}
            value={unit}
            onChange={setUnit}
          />
        ) : (
          <View>组织者看得到全县的名册、进度和心得，可以登记和作废。请只给确实需要的人。</View>
        )}
      </ConfirmSheet>
      <ReasonSheet
        open={revoking !== undefined}
        title="取消职责"
        text="取消后立即生效，此人做过的登记仍然有效。"
        verb="取消"
        loading={taking.busy}
        onReason={(reason) => void revoke(reason)}
        onClose={() => setRevoking(undefined)}
      />
    </>
  )
}
