import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { SectionHead } from '../../../components/card/SectionHead'
import { Row } from '../../../components/list/Row'
import { Page } from '../../../components/page/Page'
import { ReasonSheet } from '../../../components/sheet/ReasonSheet'
import { dateText, momentText } from '../../../lib/day'
import { go, useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { toast } from '../../../lib/toast'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'
import { Grants } from './Grants'
import './index.scss'

definePageConfig({ navigationBarTitleText: '人员' })

export type Known = Output<'people.person'>

export default function Person() {
  const { id = '' } = useQuery('person')
  const load = useLoad('people.person', id ? { id } : null)
  const { may } = useMe()
  const person = load.data

  return (
    <Page title="人员" load={load} skeleton="card">
      {person && (
        <>
          <Card>
            <View className="h2 serif">{person.name}</View>
            <View className="second gap-4">
              {person.unitName} · {person.position}
            </View>
            <View className="meta gap-4">{factsOf(person)}</View>
            <View className="person-tags">
              {person.head && <Tag kind="line">一把手</Tag>}
              {person.groups.map((group) => (
                <Tag key={group}>{group}</Tag>
              ))}
              {person.left && <Tag kind="line">已调离</Tag>}
            </View>
          </Card>
          {may('organiser') && (
            <>
              {!person.left && !person.review && (
                <>
                  <Binding person={person} onChange={() => void load.reload()} />
                  <Grants person={person} onChange={() => void load.reload()} />
                </>
              )}
              {person.left && (
                <View className="second gap-16">
                  已调离或离任，不再列入进度，登录随即退出。原有的记录不变。
                </View>
              )}
              {person.review && (
                <View className="second gap-16">
                  这是给微信审核人员的体验身份，在工作台里打开和关闭，不计入任何数字。
                </View>
              )}
              <Button className="gap-24" kind="quiet" onTap={() => go('personForm', { id })}>
                修改名册
              </Button>
            </>
          )}
        </>
      )}
    </Page>
  )
}

function factsOf(person: Known): string {
  return [person.level, person.appointment, person.appointedOn && `${dateText(person.appointedOn)}任职`]
    .filter(Boolean)
    .join(' · ')
}

function Binding({ person, onChange }: { person: Known; onChange: () => void }) {
  const [asking, setAsking] = useState(false)
  const { send, busy } = useSend('people.unbind')
  const unbind = async (reason: string) => {
    if (!(await send({ person: person.id, reason }))) return
    setAsking(false)
    toast('已解绑，各处登录都已退出')
    onChange()
  }
  return (
    <>
      <SectionHead title="绑定" />
      <Card className="card-lines">
        <Row
          title={person.bound ? '重新发码' : '发绑定码'}
          text={
            person.codeUntil
              ? `已发的码到 ${momentText(person.codeUntil)} 有效，重发后旧码作废`
              : '一次有效，也可用于浏览器登录'
          }
          onTap={() => go('slips', { people: person.id })}
        />
        {person.bound && <Row title="解绑" text="换了微信号或手机丢失时" onTap={() => setAsking(true)} />}
      </Card>
      <ReasonSheet
        open={asking}
        title={`解绑${person.name}`}
        text="解绑后此人各处登录随即退出，要重新发码才能进来。学习记录不受影响。"
        verb="解绑"
        loading={busy}
        onReason={(reason) => void unbind(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
