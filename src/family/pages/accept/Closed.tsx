import type { Output } from '../../../../contract/index'
import { INVITE_DAYS } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { Empty } from '../../../components/state/Empty'
import { go, replace } from '../../../lib/go'
import { useMe } from '../../../lib/me'

type State = Exclude<Output<'family.look'>['state'], 'open'> | 'unknown'

const words: Record<State, { title: string; text: string }> = {
  used: {
    title: '这份邀请已经用过了',
    text: '一份邀请只供一位家人用一次，转发给别人打不开。如果您就是用过它的那位，在当时的手机或浏览器里打开就能接着看；换了手机或者想再来一位家人，请家里那位重新发一份。',
  },
  expired: {
    title: '这份邀请过期了',
    text: `邀请 ${INVITE_DAYS} 天内有效。想参加的话，请家里那位重新发一份。`,
  },
  withdrawn: {
    title: '这份邀请收回了',
    text: '发邀请的家人把它收回了。想参加的话，请家里那位重新发一份。',
  },
  own: {
    title: '这是您自己发的邀请',
    text: '自己不能接受自己的邀请。请转给家里人，由他们在自己的手机上打开。',
  },
  unknown: {
    title: '没有找到这份邀请',
    text: '链接可能没有复制完整。请让家里那位重新发一份，再从新的链接打开。',
  },
}

/** An invite that leads nowhere: what happened, and what to do. */
export function Closed({ state }: { state: State }) {
  const { may } = useMe()
  return (
    <Empty picture={state === 'own' ? 'letter' : 'gate'} {...words[state]}>
      {state === 'own' && <Button onTap={() => replace('kin')}>回到“家人”页</Button>}
      {state !== 'own' && may('relative') && <Button onTap={() => replace('family')}>打开我的家庭页</Button>}
      {state !== 'own' && !may('relative') && (
        <Button kind="quiet" onTap={() => go('home')}>
          先看看别的
        </Button>
      )}
    </Empty>
  )
}
