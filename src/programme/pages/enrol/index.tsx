import { View } from '@tarojs/components'
import { GROUPS } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Tag } from '../../../components/card/Tag'
import { Choice } from '../../../components/field/Choice'
import { FormFault } from '../../../components/field/FormFault'
import { Pair } from '../../../components/field/Pair'
import { WhenField } from '../../../components/field/PickField'
import { SearchBar } from '../../../components/field/SearchBar'
import { Tick } from '../../../components/field/Tick'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { dateText } from '../../../lib/day'
import { useEnrol } from './useEnrol'
import './index.scss'

definePageConfig({ navigationBarTitleText: '报名', onReachBottomDistance: 200 })

const groups = [{ value: '', word: '全部' }, ...GROUPS.map((group) => ({ value: group, word: group }))]

export default function Enrol() {
  const form = useEnrol()
  const { list, chosen } = form
  const open = (list.items ?? []).filter((one) => !one.enrolled)
  const all = open.length > 0 && open.every((one) => chosen.has(one.person))

  return (
    <Page
      title="报名"
      load={form.programmes}
      foot={
        <>
          <FormFault
            text={form.fault.form}
            fields={{ dueOn: form.fault.at('dueOn'), startsOn: form.fault.at('startsOn') }}
          />
          <Button off={chosen.size === 0} loading={form.busy} onTap={() => void form.enrol()}>
            {chosen.size === 0 ? '请先勾选人员' : `为 ${chosen.size} 人报名`}
          </Button>
        </>
      }
    >
      <Choice
        label="课程"
        options={form.options}
        value={form.programme}
        onChange={form.setProgramme}
        scrolls
      />
      <View className="gap-16">
        <Pair>
          <WhenField
            label="从哪天开始"
            mode="date"
            value={form.startsOn}
            onChange={form.setStartsOn}
            error={form.fault.at('startsOn')}
          />
          <WhenField
            label="完成期限"
            mode="date"
            value={form.dueOn}
            start={form.startsOn}
            onChange={form.setDueOn}
            error={form.fault.at('dueOn')}
          />
        </Pair>
      </View>
      <SectionHead title="给谁报名" />
      <SearchBar value={form.typed} onChange={form.setTyped} onDone={form.setName} placeholder="按姓名找" />
      {!form.name && (
        <>
          <View className="gap-12">
            <Choice label="分组" options={groups} value={form.group} onChange={form.setGroup} scrolls />
          </View>
          <View className="gap-16">
            <Pair>
              <WhenField label="任职日期从" mode="date" value={form.from} onChange={form.setFrom} />
              <WhenField label="到" mode="date" value={form.to} onChange={form.setTo} />
            </Pair>
          </View>
        </>
      )}
      {open.length > 0 && (
        <View className="row enrol-all">
          <View className="second grow num" role="status">
            {chosen.size > 0
              ? `已勾选 ${chosen.size} 人`
              : list.more
                ? '还没有勾选'
                : `符合条件 ${open.length} 人`}
          </View>
          {chosen.size > 0 && (
            <Button small kind="plain" onTap={form.chooseNone}>
              全不选
            </Button>
          )}
          {!form.whole && !(all && !list.more) && (
            <Button small kind="quiet" loading={form.gathering} onTap={() => void form.chooseAll()}>
              符合条件的全选
            </Button>
          )}
        </View>
      )}
      <Loaded loads={[list.first]} skeleton="list">
        <List
          list={list}
          keyOf={(one) => one.person}
          empty={<Empty title="没有合条件的人" text="放宽任职日期，或到名册里看看。" />}
          row={(one) => (
            <Card className="gap-8 enrol-one">
              {one.enrolled ? (
                <View className="row">
                  <View className="grow">
                    <View>{one.name}</View>
                    <View className="meta">
                      {one.unitName} · {one.position}
                    </View>
                  </View>
                  <Tag>已报名</Tag>
                </View>
              ) : (
                <Tick
                  on={chosen.has(one.person)}
                  label={`${one.name}，${one.unitName}`}
                  onChange={(on) => form.choose([one.person], on)}
                >
                  <View>{one.name}</View>
                  <View className="meta">
                    {one.unitName} · {one.position}
                    {one.appointedOn ? ` · ${dateText(one.appointedOn)}任职` : ''}
                  </View>
                </Tick>
              )}
            </Card>
          )}
        />
      </Loaded>
    </Page>
  )
}
