import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { go } from '../../../lib/go'
import { GroupSigningSheets } from './GroupSigningSheets'
import { useGroupSigning } from './useGroupSigning'

const Said = ({ of }: { of: string[] }) => (
  <View className="second centre">
    {of.map((phrase) => (
      <Text key={phrase} className="board-whole">
        {phrase}
      </Text>
    ))}
  </View>
)

/** 集体签订 at this assembly: opened here, shown on a screen of its own. */
export function GroupSigning({ event }: { event: string }) {
  const signing = useGroupSigning(event)
  const { hall, ask } = signing
  if (!hall) return null
  const name = `《${hall.title ?? ''}》`
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
          <Said of={['正在集体签订', name]} />
          <Button onTap={show}>打开签订大屏</Button>
          <Button kind="plain" onTap={() => ask('close')}>
            结束集体签订
          </Button>
        </>
      )}
      {hall.state === 'closed' && (
        <>
          <Said of={[name, '集体签订已结束']} />
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
