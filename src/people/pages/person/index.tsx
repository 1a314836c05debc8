import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { go, useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useLoad } from '../../../lib/useLoad'
import { Binding } from './Binding'
import { Grants } from './Grants'
import { PersonCard } from './PersonCard'

definePageConfig({ navigationBarTitleText: '人员' })

export default function Person() {
  const { id } = useQuery('person')
  const load = useLoad('people.person', id ? { id } : null)
  const { may } = useMe()
  const person = load.data

  return (
    <Page title="人员" load={load} skeleton="card">
      {!id && <Empty title="还没有选人" text="到名册里选一位。" />}
      {person && <PersonCard person={person} />}
      {person && may('organiser') && <Managing person={person} onChange={() => void load.reload()} />}
    </Page>
  )
}

function Managing({ person, onChange }: { person: Output<'people.person'>; onChange: () => void }) {
  return (
    <>
      {!person.left && !person.review && (
        <>
          <Binding person={person} onChange={onChange} />
          <Grants person={person} onChange={onChange} />
          <Button className="gap-24" kind="quiet" onTap={() => go('paperForm', { person: person.id })}>
            登记纸质承诺书
          </Button>
        </>
      )}
      {person.left && (
        <View className="second gap-16">已调离或离任，不再列入进度，登录随即退出。原有的记录不变。</View>
      )}
      {person.review && (
        <View className="second gap-16">
          这是给微信审核人员的体验身份，在工作台里打开和关闭，不计入任何数字。
        </View>
      )}
      <Button className="gap-24" kind="quiet" onTap={() => go('personForm', { id: person.id })}>
        修改名册
      </Button>
    </>
  )
}
