import { View } from '@tarojs/components'
import { REASON_MAX, type Way } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { Choice } from '../../../components/field/Choice'
import { FormFault } from '../../../components/field/FormFault'
import { WhenField } from '../../../components/field/PickField'
import { TextArea } from '../../../components/field/TextArea'
import { Page } from '../../../components/page/Page'
import { dateOf } from '../../../lib/day'
import { useQuery } from '../../../lib/go'
import { useRecordForm } from './useRecordForm'

definePageConfig({ navigationBarTitleText: '登记线下完成' })

const ways: { value: Way; word: string }[] = [
  { value: 'hall', word: '现场' },
  { value: 'paper', word: '纸面' },
  { value: 'transcript', word: '读文字稿' },
  { value: 'person', word: '当面' },
  { value: 'waived', word: '免做' },
]

const hints: Record<Way, string> = {
  hall: '比如：在分会场集中观看，有签到表',
  paper: '比如：交来纸质答卷，存任职教育档案',
  transcript: '比如：眼睛不便，当面读了文字稿',
  person: '比如：上门当面完成，家属在场',
  waived: '比如：本年已在上一期完成，经组织者同意',
}

export default function RecordForm() {
  const { enrolment = '', step = '', title = '' } = useQuery('recordForm')
  const form = useRecordForm(enrolment, step)
  const waived = form.way === 'waived'

  return (
    <Page title="登记线下完成">
      <View className="h2 serif">{title}</View>
      <View className="second gap-4">线下完成与在手机上完成效力一样。您的姓名和登记时间会留在凭据里。</View>
      <View className="gap-16">
        <Choice label="怎样完成" options={ways} value={form.way} onChange={form.setWay} />
      </View>
      <View className="gap-16">
        <WhenField
          label="哪一天"
          mode="date"
          value={form.happenedOn}
          end={dateOf(new Date())}
          onChange={form.setHappenedOn}
          error={form.wrong.day}
        />
        <TextArea
          label={waived ? '为什么免做' : '情况与凭据'}
          value={form.reason}
          onChange={form.setReason}
          max={REASON_MAX}
          lines={3}
          error={form.wrong.reason}
          placeholder={hints[form.way]}
        />
      </View>
      <FormFault text={form.fault} fields={form.wrong} />
      <Button loading={form.busy} onTap={() => void form.save()}>
        {waived ? '登记免做' : '登记完成'}
      </Button>
    </Page>
  )
}
