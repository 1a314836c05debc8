import { useState } from 'react'
import { View } from '@tarojs/components'
import { REASON_MAX, type Way } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { Choice } from '../../../components/field/Choice'
import { WhenField } from '../../../components/field/PickField'
import { FormFault } from '../../../components/field/FormFault'
import { TextArea } from '../../../components/field/TextArea'
import { Page } from '../../../components/page/Page'
import { dateOf } from '../../../lib/day'
import { back, useQuery } from '../../../lib/go'
import { toast } from '../../../lib/toast'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useDraft } from '../../../lib/useDraft'
import { useDraftId } from '../../../lib/useDraftId'
import { useSend } from '../../../lib/useSend'

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
const words = { day: /日期/, reason: /^“原因”/ }

export default function RecordForm() {
  const { enrolment = '', step = '', title = '' } = useQuery('recordForm')
  const name = `record:${enrolment}:${step}`
  const [way, setWay] = useState<Way>('hall')
  const [happenedOn, setHappenedOn] = useState(() => dateOf(new Date()))
  const [reason, write, clear] = useDraft(name)
  const [tried, setTried] = useState(false)
  const fault = useFieldFault(words)
  const draft = useDraftId(name)
  const { send, busy } = useSend('programme.record', fault.take)

  const save = async () => {
    setTried(true)
    fault.clear()
    if (reason.trim().length < 2) return
    const id = await draft.id().catch(fault.take)
    if (!id || !(await send({ id, enrolment, step, way, happenedOn, reason: reason.trim() }))) return
    clear()
    draft.done()
    toast(way === 'waived' ? '已登记免做' : '已登记，这一步完成')
    back()
  }

  return (
    <Page title="登记线下完成">
      <View className="h2 serif">{title}</View>
      <View className="second gap-4">线下完成与在手机上完成效力一样。您的姓名和登记时间会留在凭据里。</View>
      <View className="gap-16">
        <Choice label="怎样完成" options={ways} value={way} onChange={setWay} />
      </View>
      <View className="gap-16">
        <WhenField
          label="哪一天"
          mode="date"
          value={happenedOn}
          end={dateOf(new Date())}
          onChange={setHappenedOn}
          error={fault.at('day')}
        />
        <TextArea
          label={way === 'waived' ? '为什么免做' : '情况与凭据'}
          value={reason}
          onChange={write}
          max={REASON_MAX}
          lines={3}
          error={tried && reason.trim().length < 2 ? '请写明情况，日后可以查到' : fault.at('reason')}
          placeholder={hints[way]}
        />
      </View>
      <FormFault text={fault.form} fields={{}} />
      <Button loading={busy} onTap={() => void save()}>
        {way === 'waived' ? '登记免做' : '登记完成'}
      </Button>
    </Page>
  )
}
