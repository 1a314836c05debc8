import { useState } from 'react'
import { Button } from '../../../components/button/Button'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { useLeave } from '../../../lib/useLeave'

/** Ends the session in this browser; in WeChat the platform itself says who it is. */
export function SignOut() {
  const [leaving, setLeaving] = useState(false)
  const { leave, busy } = useLeave('people.signOut')
  return (
    <>
      <Button className="gap-32" kind="quiet" onTap={() => setLeaving(true)}>
        退出登录
      </Button>
      <ConfirmSheet
        open={leaving}
        title="退出登录"
        verb="退出"
        loading={busy}
        onConfirm={() => void leave()}
        onClose={() => setLeaving(false)}
      >
        绑定码只能用一次，再登录要请组织者重新发一个。已完成的步骤不受影响，没交的草稿会从这里清掉。
      </ConfirmSheet>
    </>
  )
}
