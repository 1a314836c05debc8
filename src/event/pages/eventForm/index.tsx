import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { FormFault } from '../../../components/field/FormFault'
import { Pair } from '../../../components/field/Pair'
import { PickField, WhenField } from '../../../components/field/PickField'
import { TextField } from '../../../components/field/TextField'
import { Toggle } from '../../../components/field/Toggle'
import { Page } from '../../../components/page/Page'
import { useQuery } from '../../../lib/go'
import { useEventForm } from './useEventForm'

definePageConfig({ navigationBarTitleText: '大会安排' })

export default function EventForm() {
  const { id } = useQuery('eventForm')
  const form = useEventForm(id)
  return (
    <Page title={id ? '修改大会' : '新建大会'} load={form.loads} skeleton="card">
      <TextField
        label="名称"
        value={form.title}
        max={40}
        onChange={form.set('title')}
        error={form.wrong.title}
      />
      <TextField
        label="地点"
        value={form.place}
        max={60}
        onChange={form.set('place')}
        error={form.wrong.place}
      />
      <WhenField label="日期" mode="date" value={form.date} onChange={form.set('date')} />
      <Pair>
        <WhenField
          label="开始"
          mode="time"
          value={form.start}
          onChange={form.set('start')}
          error={form.wrong.start}
        />
        <WhenField
          label="结束"
          mode="time"
          value={form.end}
          onChange={form.set('end')}
          error={form.wrong.end}
        />
      </Pair>
      <PickField
        label="算哪门课程的大会"
        options={form.programmes}
        value={form.programme}
        onChange={form.set('programme')}
        error={form.wrong.programme}
      />
      <Toggle
        label="只是演练"
        hint="签到不计入任何人的步骤和任何数字"
        on={form.test}
        onChange={form.setTest}
      />
      <View className="gap-16">
        <FormFault text={form.fault} fields={form.wrong} />
        <Button loading={form.busy} onTap={() => void form.save()}>
          保存
        </Button>
      </View>
      <View className="meta centre gap-8">保存以后，在大会页开启签到、投屏、补登。</View>
    </Page>
  )
}
