import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { FormFault } from '../../../components/field/FormFault'
import { Page } from '../../../components/page/Page'
import { useQuery } from '../../../lib/go'
import { ChangeFields } from './ChangeFields'
import { GroupFields } from './GroupFields'
import { IdentityFields } from './IdentityFields'
import { PostFields } from './PostFields'
import { usePersonForm } from './usePersonForm'
import './index.scss'

definePageConfig({ navigationBarTitleText: '名册登记' })

export default function PersonForm() {
  const { id } = useQuery('personForm')
  const form = usePersonForm(id)
  return (
    <Page title={id ? '修改名册' : '添加人员'} load={form.loads} skeleton="card">
      <IdentityFields form={form} />
      <PostFields form={form} />
      <GroupFields form={form} />
      {id && <ChangeFields form={form} />}
      <View className="gap-16">
        <FormFault text={form.fault} fields={form.wrong} />
        <Button loading={form.busy} onTap={() => void form.submit()}>
          保存
        </Button>
      </View>
      <View className="meta centre gap-8">不登记手机号、身份证号和出生日期。</View>
    </Page>
  )
}
