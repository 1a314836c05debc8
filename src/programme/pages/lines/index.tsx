import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { Tag } from '../../../components/card/Tag'
import { Choice } from '../../../components/field/Choice'
import { SearchBar } from '../../../components/field/SearchBar'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { dateText, dueText } from '../../../lib/day'
import { go, useQuery } from '../../../lib/go'
import { useList } from '../../../lib/useList'
import { useProgramme } from '../../useProgramme'

definePageConfig({ navigationBarTitleText: '每人进度', onReachBottomDistance: 200 })

type Line = Output<'programme.people'>['items'][number]
type Show = 'all' | 'open' | 'overdue' | 'done'

const shows: { value: Show; word: string }[] = [
  { value: 'all', word: '全部' },
  { value: 'overdue', word: '已过期限' },
  { value: 'open', word: '还没完成' },
  { value: 'done', word: '已完成' },
]

export default function Lines() {
  const query = useQuery('lines')
  const { programme, load } = useProgramme(query.programme)
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const [show, setShow] = useState<Show>('all')
  const list = useList(
    'programme.people',
    programme ? { programme, unit: query.unit, query: name || undefined, show } : null,
  )

  return (
    <Page title="每人进度" load={load}>
      <SearchBar value={typed} onChange={setTyped} onDone={setName} placeholder="按姓名找人" />
      <View className="gap-12">
        <Choice label="看哪些人" options={shows} value={show} onChange={setShow} scrolls />
      </View>
      <Loaded loads={[list.first]} skeleton="list">
        <List
          list={list}
          keyOf={(line) => line.enrolment}
          row={(line) => <LineCard line={line} />}
          empty={<Empty title="没有这样的人" text={name ? '换个名字，或看全部。' : '这里没有要列出的人。'} />}
        />
      </Loaded>
    </Page>
  )
}

function LineCard({ line }: { line: Line }) {
  const left = line.total - line.done
  const open = line.steps.filter((step) => step.state !== 'done').map((step) => step.title)
  return (
    <Card
      className="gap-12"
      label={`${line.name}，${left === 0 ? '已完成' : `还差 ${left} 步`}${line.objection ? '，对谈话登记有不同意见' : ''}`}
      onTap={() => go('evidence', { enrolment: line.enrolment })}
    >
      <View className="row">
        <View className="h3 grow">{line.name}</View>
        {left === 0 ? (
          <Tag>已完成</Tag>
        ) : (
          <Tag kind={line.overdue ? 'seal' : 'line'}>{dueText(line.dueOn)}</Tag>
        )}
      </View>
      <View className="meta">
        <Phrases of={[line.unitName, line.position]} />
      </View>
      <View className="second gap-4">
        {line.doneOn
          ? `${dateText(line.doneOn)}全部完成`
          : `完成 ${line.done}/${line.total} 步，还差：${open.join('、')}`}
      </View>
      {line.objection && <View className="second sealed gap-4">对谈话登记有不同意见，请核对后更正</View>}
    </Card>
  )
}
