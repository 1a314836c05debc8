import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { go } from '../../../lib/go'
import { GroupSigningSheets } from './GroupSigningSheets'
import { useGroupSigning } from './useGroupSigning'

/** 集体签订 at this assembly: opened here, shown on a screen of its own. */
export function GroupSigning({ event }: { event: string }) {
  const signing = useGroupSigning(event)
  const { hall, ask } = signing
  if (!hall) return null
  const show = () => go('hall', { event })
  return (
    <View className="board-signing">
      {hall.state === 'planned' && (
        <Button kind="quiet" onTap={() => ask('open')}>
          集体签订承诺书
        </Button>
      )}
      {hall.state === 'open' && (
        <>
          <View className="second centre">{`正在集体签订《${hall.title ?? ''}》`}</View>
          <Button onTap={show}>打开签订大屏</Button>
          <Button kind="plain" onTap={() => ask('close')}>
            结束集体签订
          </Button>
        </>
      )}
      {hall.state === 'closed' && (
        <>
          <View className="second centre">{`《${hall.title ?? ''}》集体签订已结束`}</View>
          <View className="row board-small">
            <Button kind="plain" small onTap={show}>
              看大屏
            </Button>
            <Button kind="plain" small onTap={() => ask('open')}>
              再次开启
            </Button>
          </View>
        </>
      )}
      <GroupSigningSheets signing={signing} />
    </View>
  )
}
