import { View } from '@tarojs/components'
import { Button } from '../../components/button/Button'
import { Card } from '../../components/card/Card'
import { Phrases } from '../../components/card/Phrases'
import { Tag } from '../../components/card/Tag'
import { Picture } from '../../components/picture/Picture'
import { go } from '../../lib/go'
import { useMe, type Me } from '../../lib/me'

const grantText = ({ role, unitName }: Me['grants'][number]) =>
  role === 'organiser' ? '组织者' : `联络员 · ${unitName ?? ''}`

function Unbound({ trial }: { trial: boolean }) {
  return (
    <Card>
      <View className="h3 serif">还没有绑定身份</View>
      <View className="second gap-4">绑定后能看到您的课程，学习进度也会记在您名下。</View>
      <Button className="gap-16" onTap={() => go('bind')}>
        {trial ? '试一试，或绑定身份' : '绑定身份'}
      </Button>
    </Card>
  )
}

export function Identity() {
  const { me } = useMe()
  if (!me?.person) return <Unbound trial={me?.trial ?? false} />
  const { name, kind, unitName, position, groups } = me.person
  // A family member's unit is the official's, and not theirs to show.
  const post = kind === 'official' ? [unitName, position].filter(Boolean).join(' · ') : '家属'
  return (
    <Card className="identity">
      <View className="grow">
        <View className="h2 serif">{name}</View>
        <View className="second">
          <Phrases of={post} />
        </View>
        <View className="identity-tags">
          {groups.map((group) => (
            <Tag key={group}>{group}</Tag>
          ))}
          {me.grants.map((grant) => (
            <Tag key={grant.id} kind="line">
              {grantText(grant)}
            </Tag>
          ))}
        </View>
      </View>
      <Picture name="seal-round" size={56} className="sealed" />
    </Card>
  )
}
