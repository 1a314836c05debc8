import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Empty } from '../../../components/state/Empty'
import { go } from '../../../lib/go'
import type { Load } from '../../../lib/useLoad'

type State = Exclude<Output<'event.get'>['state'], 'open'>

const words: Record<State, { title: string; text: string }> = {
  planned: { title: '还没有开始签到', text: '组织者开启后就能签到，请稍后再看。' },
  ended: { title: '签到已经结束', text: '确实到了会的，请联系组织者登记。' },
  void: { title: '这场大会取消了', text: '另有安排时，组织者会通知您。' },
}

/** Why nobody can sign in now, and what to do. */
export function NotNow({ state, load }: { state: State; load: Load<unknown> }) {
  return (
    <Empty picture="gate" {...words[state]}>
      {state === 'planned' ? (
        <Button kind="quiet" loading={load.loading} onTap={() => void load.reload()}>
          再看一下
        </Button>
      ) : (
        <Button kind="quiet" onTap={() => go('home')}>
          回首页
        </Button>
      )}
    </Empty>
  )
}
