import { useState } from 'react'
import { Button } from '../../../components/button/Button'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { useMe } from '../../../lib/me'
import { useLeave } from '../../../lib/useLeave'

const words = {
  member: '绑定码只能用一次，再登录要请组织者重新发一个。已完成的步骤不受影响，没交的草稿会从这里清掉。',
  relative: '再登录要请家里人重新发一份邀请。签过的承诺书不受影响，三个圈子的标记会从这里清掉。',
}

/** Ends the session in this browser; in WeChat the platform itself says who it is. */
export function SignOut() {
  const { may } = useMe()
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
        {may('member') ? words.member : words.relative}
      </ConfirmSheet>
    </>
  )
}
