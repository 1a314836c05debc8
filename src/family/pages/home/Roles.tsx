import { View } from '@tarojs/components'
import { FAMILY_ROLES, type FamilyRole } from '../../../../contract/limits'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Toggle } from '../../../components/field/Toggle'
import { useSend } from '../../../lib/useSend'

interface Props {
  roles: readonly FamilyRole[]
  onChange: () => Promise<void>
}

const duties: Record<FamilyRole, string> = {
  宣传员: '把家里的好规矩讲给晚辈听',
  监督员: '看到苗头，当面说出来',
  守门员: '把不该进门的东西挡在外面',
}

/** What one takes on at home: any, all or none, changed at any time. */
export function Roles({ roles, onChange }: Props) {
  const { send } = useSend('family.takeRoles')
  const take = async (role: FamilyRole, on: boolean) => {
    const next = FAMILY_ROLES.filter((one) => (one === role ? on : roles.includes(one)))
    if (await send({ roles: next })) await onChange()
  }
  return (
    <>
      <SectionHead title="在家里做什么" />
      <Card className="card-lines">
        {FAMILY_ROLES.map((role) => (
          <View key={role} className="duty">
            <Toggle
              label={role}
              hint={duties[role]}
              on={roles.includes(role)}
              onChange={(on) => void take(role, on)}
            />
          </View>
        ))}
      </Card>
      <View className="meta gap-8">可以领，可以换，也可以都不领。只有您自己看得到。</View>
    </>
  )
}
