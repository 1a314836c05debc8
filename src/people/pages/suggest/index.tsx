import { View } from '@tarojs/components'
import { FEEDBACK_MAX } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { TextArea } from '../../../components/field/TextArea'
import { Toggle } from '../../../components/field/Toggle'
import { Page } from '../../../components/page/Page'
import { Banner } from '../../../components/state/Banner'
import { useMe } from '../../../lib/me'
import { Receipts } from './Receipts'
import { useReceipts } from './useReceipts'
import { useSuggest } from './useSuggest'

definePageConfig({ navigationBarTitleText: '投诉建议' })

export default function Suggest() {
  const { may } = useMe()
  const { receipts, add } = useReceipts()
  const form = useSuggest(add)

  return (
    <Page title="投诉建议">
      <Banner picture="talk">
        这里只谈本程序好不好用。反映公职人员的问题，请拨打 12388 或到纪检监察机关。
      </Banner>
      <TextArea
        label="您的意见"
        value={form.text}
        onChange={form.write}
        max={FEEDBACK_MAX}
        lines={6}
        placeholder="哪里不好用，哪里不合适，希望怎样改"
        error={form.error}
      />
      {may('member') && (
        <Toggle
          label="附上姓名"
          hint={form.named ? '组织者会看到是您提的' : '不附姓名时，不保存您的账号，凭本机的回执看答复'}
          on={form.named}
          onChange={form.setNamed}
        />
      )}
      <Button className="gap-12" loading={form.busy} onTap={() => void form.hand()}>
        提交
      </Button>
      {!may('member') && <View className="meta centre gap-8">不保存您的账号，凭本机的回执看答复。</View>}
      <Receipts receipts={receipts} />
    </Page>
  )
}
