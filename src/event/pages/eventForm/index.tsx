import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { FormFault } from '../../../components/field/FormFault'
import { PickField } from '../../../components/field/PickField'
import { Toggle } from '../../../components/field/Toggle'
import { Page } from '../../../components/page/Page'
import { useQuery } from '../../../lib/go'
import { useEventForm } from './useEventForm'
import { WhatAndWhere } from './WhatAndWhere'
import { When } from './When'

definePageConfig({ navigationBarTitleText: '大会安排' })

export default function EventForm() {
  const { id } = useQuery('eventForm')
  const form = useEventForm(id)
  return (
    <Page title={id ? '修改大会' : '新建大会'} load={form.loads} skeleton="card">
      <WhatAndWhere form={form} />
      <When form={form} />
      <PickField label="算哪门课程的大会" options={form.programmes} {...form.field('programme')} />
      <Toggle
        label="只是演练"
        hint="签到不计入任何人的步骤和任何数字"
        on={form.filled.test}
        onChange={(test) => form.set({ test })}
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
