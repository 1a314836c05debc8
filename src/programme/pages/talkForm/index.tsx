import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { FormFault } from '../../../components/field/FormFault'
import { PickField } from '../../../components/field/PickField'
import { Page } from '../../../components/page/Page'
import { useQuery } from '../../../lib/go'
import { useLoad } from '../../../lib/useLoad'
import { Standing } from './Standing'
import { TalkFields } from './TalkFields'
import { useTalkForm } from './useTalkForm'

definePageConfig({ navigationBarTitleText: '登记谈话' })

const NONE = { value: '', word: '没有用提纲' }

export default function TalkForm() {
  const { enrolment = '' } = useQuery('talkForm')
  const outlines = useLoad('programme.outlines', {})
  const form = useTalkForm(enrolment)
  const options = (outlines.data?.items ?? []).map(({ slug, title }) => ({ value: slug, word: title }))

  return (
    <Page title="登记谈话" load={[outlines, form.load]} skeleton="card">
      <Standing form={form} />
      <View className="gap-16">
        <TalkFields form={form} />
        <PickField label="谈话提纲" options={[NONE, ...options]} {...form.field('outline')} />
      </View>
      <FormFault text={form.fault} fields={form.wrong} />
      <Button loading={form.busy} onTap={() => void form.save()}>
        登记，请本人确认
      </Button>
    </Page>
  )
}
