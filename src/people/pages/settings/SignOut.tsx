import { useState } from 'react'
import { Button } from '../../../components/button/Button'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { replace } from '../../../lib/go'
import { closeSession } from '../../../lib/session'
import { useSend } from '../../../lib/useSend'

/** Ends the session in this browser; in WeChat the platform itself says who it is. */
export function SignOut() {
  const [leaving, setLeaving] = useState(false)
  const { send, busy } = useSend('people.signOut')
  const signOut = async () => {
    if (!(await send({}))) return
    closeSession()
    replace('home')
  }
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
        onConfirm={() => void signOut()}
        onClose={() => setLeaving(false)}
      >
        登录码只能用一次，再登录要请组织者重新发一个。已完成的步骤不受影响。
      </ConfirmSheet>
    </>
  )
}
