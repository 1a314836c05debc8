import { useState } from 'react'
import { Button } from '../../../components/button/Button'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { useLeave } from '../../../lib/useLeave'

/** Takes the consent back, after saying what follows from it. */
export function Withdraw() {
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
        撤回后，各处登录随即退出，本程序不再记录您的学习。已有的完成记录仍作为任职教育档案保存，要删除请另行申请。以后的步骤可以在线下完成，效力一样。想回来时，请组织者重新发码。
      </ConfirmSheet>
    </>
  )
}
