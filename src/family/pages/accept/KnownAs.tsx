import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { go } from '../../../lib/go'
import type { Me } from '../../../lib/me'

interface Props {
  inviter: string
  known: NonNullable<Me['person']>
}

/** Someone is signed in here already: says as whom the invite would be accepted, and the way out if it is someone else. */
export function KnownAs({ inviter, known: { name, kind } }: Props) {
  return (
    <Card className="accept-known">
      <View className="h3">您现在是{name}</View>
      <View className="second gap-4">
        {kind === 'official'
          ? `接受以后，您在名册上的身份、课程和记录都不变，只是多一个${inviter}家人的身份，家庭页从“我的”进。`
          : `接受以后，您也是${inviter}的家人。已经做过的不用再做，签过的承诺书也算。`}
      </View>
      {process.env.TARO_ENV === 'h5' && (
        <Button className="gap-8" kind="plain" onTap={() => go('settings')}>
          不是我，去退出
        </Button>
      )}
    </Card>
  )
}
