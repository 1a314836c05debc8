import { Button } from '../../../components/button/Button'
import { SectionHead } from '../../../components/card/SectionHead'
import { FormFault } from '../../../components/field/FormFault'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { Candidate } from './Candidate'
import { Chosen } from './Chosen'
import { FilterFields } from './FilterFields'
import { TermFields } from './TermFields'
import { useEnrol, type Enrolling } from './useEnrol'
import './index.scss'

definePageConfig({ navigationBarTitleText: '报名', onReachBottomDistance: 200 })

export default function Enrol() {
  const enrolling = useEnrol()
  const { terms, filter, list, ticks, wrong } = enrolling
  return (
    <Page title="报名" load={terms.programmes} foot={<Foot {...enrolling} />}>
      <TermFields terms={terms} wrong={wrong} />
      <SectionHead title="给谁报名" />
      <FilterFields filter={filter} />
      <Chosen list={list} ticks={ticks} />
      <Loaded loads={[list.first]} skeleton="list">
        <List
          list={list}
          keyOf={(one) => one.person}
          row={(one) => (
            <Candidate
              one={one}
              on={ticks.chosen.has(one.person)}
              onChange={(on) => ticks.choose([one.person], on)}
            />
          )}
          empty={<Empty title="没有合条件的人" text="放宽任职日期，或到名册里看看。" />}
        />
      </Loaded>
    </Page>
  )
}

function Foot({ ticks: { chosen }, wrong, fault, enrol, busy }: Enrolling) {
  return (
    <>
      <FormFault text={fault} fields={wrong} />
      <Button off={chosen.size === 0} loading={busy} onTap={() => void enrol()}>
        {chosen.size === 0 ? '请先勾选人员' : `为 ${chosen.size} 人报名`}
      </Button>
    </>
  )
}
