import { Button } from '../../../components/button/Button'
import { Empty } from '../../../components/state/Empty'
import type { Course } from '../../../features/programme/next'
import { go } from '../../../lib/go'

/** Bound to nobody: not yet, or no more. */
export function Nobody({ course }: { course: Course | undefined }) {
  return course ? (
    <Empty
      picture="gate"
      title="绑定已经结束"
      text="想再参加，请家里那位重新发一份邀请。签过的承诺书仍在“我的承诺书”里。"
    >
      <Button kind="quiet" onTap={() => go('myPledges')}>
        我的承诺书
      </Button>
    </Empty>
  ) : (
    <Empty
      picture="gate"
      title="还没有家人请您参加"
      text="家里担任公职的人发来邀请，您接受以后，这里就能用了。"
    />
  )
}
