import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Tap } from '../../../components/button/Tap'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { Tag } from '../../../components/card/Tag'
import { EndBond } from '../../EndBond'
import { dateText } from '../../../lib/day'
import { FamilyLetter } from './FamilyLetter'

export type Member = Output<'family.mine'>['members'][number]

interface Props {
  members: Member[]
  onChange: () => Promise<void>
}

/** Who is bound: name, relation, and whether they have signed. */
export function Members({ members, onChange }: Props) {
  const [ending, setEnding] = useState<Member>()
  return (
    <>
      {members.map((member) => (
        <MemberCard key={member.bond} member={member} onEnd={() => setEnding(member)} />
      ))}
      <EndBond
        bond={ending?.bond}
        title={`结束与${ending?.name ?? ''}的绑定`}
        onClose={() => setEnding(undefined)}
        onDone={onChange}
      >
        结束以后，这里不再显示这位家人，没打开的家书也不再打开。签过的承诺书仍是本人签的，不受影响。想再绑定，重新发一份邀请。
      </EndBond>
    </>
  )
}

function MemberCard({ member, onEnd }: { member: Member; onEnd: () => void }) {
  const { name, relation, boundOn, signed } = member
  return (
    <Card className="gap-16">
      <View className="row">
        <View className="grow">
          <View className="h3">{name}</View>
          <View className="meta num">
            <Phrases of={[relation, `${dateText(boundOn)}加入`]} />
          </View>
        </View>
        {signed ? <Tag>已签</Tag> : <Tag kind="line">未签</Tag>}
      </View>
      <FamilyLetter member={member} />
      <View className="kin-foot">
        <Tap className="meta kin-tap" label={`结束与${name}的绑定`} onTap={onEnd}>
          结束绑定
        </Tap>
      </View>
    </Card>
  )
}
