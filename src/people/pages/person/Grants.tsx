import { useState } from 'react'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Row } from '../../../components/list/Row'
import { duties, type Duty } from './duties'
import { GrantSheet } from './GrantSheet'
import { RevokeSheet } from './RevokeSheet'

interface Props {
  person: Output<'people.person'>
  onChange: () => void
}

/** What this person may do beyond their own lesson: granted and taken back by an organiser, with a reason. */
export function Grants({ person, onChange }: Props) {
  const [adding, setAdding] = useState<Duty>()
  const [revoking, setRevoking] = useState<string>()
  const changed = () => {
    setAdding(undefined)
    setRevoking(undefined)
    onChange()
  }
  return (
    <>
      <SectionHead title="职责" />
      <Card className="card-lines">
        {person.grants.map((one) => (
          <Row
            key={one.id}
            title={duties[one.role]}
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
        {!person.grants.some((one) => one.role === 'organiser') && (
          <Row title="设为组织者" text="管理名册、报名、大会和内容" onTap={() => setAdding('organiser')} />
        )}
      </Card>
      <GrantSheet person={person} duty={adding} onClose={() => setAdding(undefined)} onGranted={changed} />
      <RevokeSheet grant={revoking} onClose={() => setRevoking(undefined)} onRevoked={changed} />
    </>
  )
}
