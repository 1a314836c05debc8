import { useState } from 'react'
import { View } from '@tarojs/components'
import { INVITE_DAYS, type Relation } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Choice } from '../../../components/field/Choice'
import { FormFault } from '../../../components/field/FormFault'
import { relations } from '../../relations'
import { useInvite } from './useInvite'

/** One invite for one family member; whom it is for is a suggestion that they may correct. */
export function InviteForm({ onMade }: { onMade: (invite: string) => Promise<void> }) {
  const [relation, setRelation] = useState<Relation>('配偶')
  const { invite, busy, error } = useInvite(relation)
  const make = async () => {
    const made = await invite()
    if (made) await onMade(made.id)
  }
  return (
    <>
      <SectionHead title="邀请一位家人" />
      <Card>
        <Choice label="请哪一位" options={relations} value={relation} onChange={setRelation} />
        <View className="meta kin-rule">
          {`一份邀请请一位，${INVITE_DAYS} 天内有效，用过就作废。只请年满十八周岁的家人，不用填他们的姓名和电话。`}
        </View>
        <FormFault text={error} />
        <Button loading={busy} onTap={() => void make()}>
          发一份邀请
        </Button>
      </Card>
    </>
  )
}
