import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { Plain } from '../../Plain'
import { AcceptForm } from './AcceptForm'
import type { Accepting } from './useAccept'

interface Props {
  inviter: NonNullable<Output<'family.look'>['inviter']>
  form: Accepting
}

const plain = (name: string) => [
  '只请您填姓名和关系，手机号、身份证号、照片、定位都不要',
  '读一封信，看几个家庭的故事，再决定签不签承诺书',
  `签不签都由您，不用说理由，也不作为评价您和${name}的依据`,
  `${name}只看得到您签了没有；联络员只看得到人数；签好的承诺书，组织者可以打开`,
  '只请年满十八周岁的家人，各签各的，不能代签',
]

/** Who invites, why, what is asked and what is not; then the few fields. */
export function Invitation({ inviter: { name, unitName }, form }: Props) {
  return (
    <>
      <View className="h1 serif">{name}邀请您，一起守好家门</View>
      <View className="second gap-8">
        {name}在{unitName}担任公职。家里人早一句提醒，外面就少一分风险，所以想请您一起。
      </View>
      <Card className="gap-16">
        <Plain lines={plain(name)} />
      </Card>
      <AcceptForm inviter={name} form={form} />
      <View className="meta gap-16">
        {`不想用手机也可以：纸质的倡议书和承诺书，请${name}向组织者要。看过、商量好，签在纸上留在家里，是同样的约定。不参加也没有关系。`}
      </View>
    </>
  )
}
