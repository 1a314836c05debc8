import { useState } from 'react'
import { Button } from '../../../components/button/Button'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { useMe } from '../../../lib/me'
import { useLeave } from '../../../lib/useLeave'

const words = {
  member:
    '撤回后，各处登录随即退出，本程序不再记录您的学习。已有的完成记录仍作为任职教育档案保存，要删除请另行申请。以后的步骤可以在线下完成，效力一样。想回来时，请组织者重新发码。',
  relative:
    '撤回后，各处登录随即退出，本程序不再记录您做的事。签过的承诺书仍然有效，要撤回或删除请另行申请。想回来时，请家里人重新发一份邀请。',
}

/** Takes the consent back, after saying what follows from it. */
export function Withdraw() {
  const { may } = useMe()
  const [asking, setAsking] = useState(false)
  const { leave, busy } = useLeave('people.withdraw')
  return (
    <>
      <Button className="gap-24" kind="plain" onTap={() => setAsking(true)}>
        撤回同意
      </Button>
      <ConfirmSheet
        open={asking}
        title="撤回同意"
        verb="撤回"
        danger
        loading={busy}
        onConfirm={() => void leave()}
        onClose={() => setAsking(false)}
      >
        {may('member') ? words.member : words.relative}
      </ConfirmSheet>
    </>
  )
}
