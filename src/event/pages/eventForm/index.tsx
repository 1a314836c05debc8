import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
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
      <WhenField label="开始" mode="time" value={form.start} onChange={form.set('start')} />
      <WhenField
        label="结束"
        mode="time"
        value={form.end}
        onChange={form.set('end')}
        error={form.wrong.end}
      />
      <PickField
        label="算哪门课程的大会"
        options={form.programmes}
        value={form.programme}
        onChange={form.set('programme')}
      />
      <Toggle
        label="只是演练"
        hint="签到不计入任何人的步骤和任何数字"
        on={form.test}
        onChange={form.setTest}
      />
      <Button className="gap-16" loading={form.busy} onTap={() => void form.save()}>
        保存
      </Button>
      <View className="meta centre gap-8">保存以后，在大会页开启签到、投屏、补登。</View>
    </Page>
  )
}
