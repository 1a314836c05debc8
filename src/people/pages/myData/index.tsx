import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Row } from '../../../components/list/Row'
import { Page } from '../../../components/page/Page'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { go, replace } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { openFile } from '../../../lib/openFile'
import { closeSession } from '../../../lib/session'
import { toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'

definePageConfig({ navigationBarTitleText: '我的数据' })

const format = process.env.TARO_ENV === 'h5' ? 'json' : 'xlsx'

export default function MyData() {
  const { me } = useMe()
  const mine = useSend('people.mine')
  const withdrawal = useSend('people.withdraw')
  const [asking, setAsking] = useState(false)

  const open = async (wanted: 'json' | 'xlsx') => {
    const file = await mine.send({ format: wanted })
    if (file) await openFile(file).catch(() => toast('文件没有打开，请再试一次'))
  }
  const withdraw = async () => {
    if (!(await withdrawal.send({}))) return
    closeSession()
    replace('home')
  }

  return (
    <Page title="我的数据" beforeConsent>
      {me?.person && (
        <Card>
          <View className="h2 serif">{me.person.name}</View>
          <View className="second gap-4">{me.person.unitName}</View>
          <View className="second">{me.person.position}</View>
        </Card>
      )}
      <Card className="gap-12">
        <Row
          title="看全部信息"
          text="名册上的和您自己做的，一份文件"
          picture="book"
          onTap={() => void open(format)}
        />
        {process.env.TARO_ENV === 'h5' && (
          <Row
            title="存成表格"
            text="同样的内容，电子表格文件"
            picture="book"
            onTap={() => void open('xlsx')}
          />
        )}
        <Row
          title="申请更正或删除"
          text="组织者在十五个工作日内答复"
          picture="edit"
          onTap={() => go('asks')}
        />
        <Row title="隐私说明" text="谁在处理，有什么，谁看得到" picture="lock" onTap={() => go('privacy')} />
      </Card>
      <Button className="gap-24" kind="plain" loading={mine.busy} onTap={() => setAsking(true)}>
        撤回同意
      </Button>
      <ConfirmSheet
        open={asking}
        title="撤回同意"
        verb="撤回"
        danger
        loading={withdrawal.busy}
        onConfirm={() => void withdraw()}
        onClose={() => setAsking(false)}
      >
        撤回后，各处登录随即退出，本程序不再记录您的学习。已有的完成记录仍作为任职教育档案保存，要删除请另行申请。以后的步骤可以在线下完成，效力一样。想回来时，请组织者重新发码。
      </ConfirmSheet>
    </Page>
  )
}
