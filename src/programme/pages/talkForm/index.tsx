import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { FormFault } from '../../../components/field/FormFault'
import { Pair } from '../../../components/field/Pair'
import { PickField, WhenField } from '../../../components/field/PickField'
import { TextField } from '../../../components/field/TextField'
import { Page } from '../../../components/page/Page'
import { dateOf } from '../../../lib/day'
import { useQuery } from '../../../lib/go'
import { useLoad } from '../../../lib/useLoad'
import { useTalkForm } from './useTalkForm'

definePageConfig({ navigationBarTitleText: '登记谈话' })

export default function TalkForm() {
  const { enrolment = '' } = useQuery('talkForm')
  const outlines = useLoad('programme.outlines', {})
  const form = useTalkForm(enrolment)
  const options = (outlines.data?.items ?? []).map(({ slug, title }) => ({ value: slug, word: title }))

  return (
    <Page title="登记谈话" load={[outlines, form.load]} skeleton="card">
      <View className="h2 serif">{form.who}</View>
      <View className="second gap-4">只登记谈过这件事，不记录谈了什么。本人确认后这一步才算完成。</View>
      {form.confirmed && (
        <View className="second gap-8 sealed">
          这一步已经完成。确有错误的，请先作废原来那条，再重新登记。
        </View>
      )}
      {form.corrects && !form.confirmed && (
        <View className="second gap-8 sealed">这次登记会替换原来那条，原来的仍可查。</View>
      )}
      {form.objection && !form.confirmed && <View className="second gap-8">本人答复：{form.objection}</View>}
      <View className="gap-16">
        <Pair>
          <WhenField
            label="日期"
            mode="date"
            value={form.date}
            end={dateOf(new Date())}
            onChange={form.set('date')}
            error={form.wrong.time}
          />
          <WhenField label="时间" mode="time" value={form.time} onChange={form.set('time')} />
        </Pair>
        <TextField
          label="地点"
          value={form.place}
          max={60}
          onChange={form.set('place')}
          error={form.wrong.place}
        />
        <TextField
          label="谈话人"
          value={form.talker}
          max={30}
          onChange={form.set('talker')}
          error={form.wrong.talker}
        />
        <TextField
          label="以什么身份谈"
          value={form.capacity}
          max={40}
          onChange={form.set('capacity')}
          placeholder="比如：受委托的负责同志"
          error={form.wrong.capacity}
        />
        <PickField
          label="谈话提纲"
          options={options}
          value={form.outline || undefined}
          onChange={form.set('outline')}
          placeholder="没有用提纲"
          error={form.wrong.outline}
        />
      </View>
      <FormFault text={form.fault} fields={form.wrong} />
      <Button loading={form.busy} onTap={() => void form.save()}>
        登记，请本人确认
      </Button>
    </Page>
  )
}
