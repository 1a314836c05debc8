import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { go } from '../../../lib/go'
import { GroupSigning } from './GroupSigning'
import type { Change } from './useChange'

interface Props {
  event: Output<'event.get'>
  change: Change
}

/** What the organiser may do with the assembly as it stands. */
export function Acts({ event: { id, state, test }, change }: Props) {
  return (
    <View className="board-acts">
      {state === 'planned' && (
        <Button loading={change.busy} onTap={() => void change.open()}>
          开启签到
        </Button>
      )}
      <Button kind="quiet" onTap={() => go('attendances', { id })}>
        手工补登
      </Button>
      {(state === 'open' || state === 'ended') && !test && <GroupSigning event={id} />}
      {state === 'open' && (
        <Button kind="plain" onTap={() => change.ask('end')}>
          结束签到
        </Button>
      )}
      {state !== 'void' && (
        <View className="row board-small">
          <Button kind="plain" small onTap={() => go('eventForm', { id })}>
            修改
          </Button>
          <Button kind="plain" small onTap={() => change.ask('void')}>
            作废
          </Button>
        </View>
      )}
    </View>
  )
}
