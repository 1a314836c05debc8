import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Row } from '../../../components/list/Row'
import { Page } from '../../../components/page/Page'
import { go } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { FileRow } from './FileRow'
import { Withdraw } from './Withdraw'

definePageConfig({ navigationBarTitleText: '我的数据' })

const inBrowser = process.env.TARO_ENV === 'h5'

export default function MyData() {
  const { me } = useMe()
  return (
    <Page title="我的数据" beforeConsent>
      {me?.person && (
        <Card>
          <View className="h2 serif">{me.person.name}</View>
          {me.person.kind === 'official' && (
            <>
              <View className="second gap-4">{me.person.unitName}</View>
              <View className="second">{me.person.position}</View>
            </>
          )}
        </Card>
      )}
      <Card className="gap-12">
        <FileRow
          title="看全部信息"
          text="名册上的和您自己做的，一份文件"
          format={inBrowser ? 'json' : 'xlsx'}
        />
        {inBrowser && <FileRow title="存成表格" text="同样的内容，电子表格文件" format="xlsx" />}
        <Row
          title="申请更正或删除"
          text="组织者在十五个工作日内答复"
          picture="edit"
          onTap={() => go('asks')}
        />
        <Row title="隐私说明" text="谁在处理，有什么，谁看得到" picture="lock" onTap={() => go('privacy')} />
      </Card>
      <Withdraw />
    </Page>
  )
}
