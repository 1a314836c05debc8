import { Button } from '../../../components/button/Button'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { go } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { RosterCard } from './RosterCard'
import { RosterFilters } from './RosterFilters'
import { useRoster } from './useRoster'

definePageConfig({ navigationBarTitleText: '名册', onReachBottomDistance: 200 })

export default function Roster() {
  const { may } = useMe()
  const roster = useRoster()
  const { list, unbound, name } = roster

  return (
    <Page
      title="名册"
      load={roster.units}
      foot={may('organiser') ? <Button onTap={() => go('personForm', {})}>添加人员</Button> : undefined}
    >
      <RosterFilters roster={roster} />
      {may('organiser') && unbound.length > 0 && (
        <Button small kind="quiet" onTap={() => go('slips', { people: unbound.join(',') })}>
          {`为 ${unbound.length} 位未绑定者发码`}
        </Button>
      )}
      <Loaded loads={[list.first]} skeleton="list">
        <List
          list={list}
          keyOf={(one) => one.id}
          empty={
            <Empty
              title="没有这样的人"
              text={name ? '换个名字，或把单位和分组放宽。' : '名册可以用表格导入，也可以在这里一个个添加。'}
            />
          }
          row={(one) => <RosterCard person={one} />}
        />
      </Loaded>
    </Page>
  )
}
