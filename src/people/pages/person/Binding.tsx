import { useState } from 'react'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Row } from '../../../components/list/Row'
import { ReasonSheet } from '../../../components/sheet/ReasonSheet'
import { momentText } from '../../../lib/day'
import { go } from '../../../lib/go'
import { toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'

interface Props {
  person: Output<'people.person'>
  onChange: () => void
}

/** A code for this person, and the way out of a lost phone. */
export function Binding({ person, onChange }: Props) {
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
