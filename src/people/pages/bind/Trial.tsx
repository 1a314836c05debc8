import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Row } from '../../../components/list/Row'
import { Loaded } from '../../../components/state/Loaded'
import { replace } from '../../../lib/go'
import { refreshMe } from '../../../lib/me'
import { openSession } from '../../../lib/session'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'

/** Who can be tried out; the server answers only when it was started for a trial. */
export function Trial() {
  const load = useLoad('people.trial', {})
  const { send } = useSend('people.trialSignIn')
  const enter = async (key: string) => {
    const session = await send({ key })
    if (!session) return
    openSession(session.token)
    await refreshMe()
    replace('home')
  }
  return (
    <>
      <SectionHead title="试用身份" />
      <View className="meta">这些人都是虚构的，点一下就能进入，随时可以换。</View>
      <Loaded loads={[load]} skeleton="card">
        <Card className="gap-8">
          {load.data?.items.map(({ key, name, about }) => (
            <Row key={key} title={name} text={about} onTap={() => void enter(key)} />
          ))}
        </Card>
      </Loaded>
    </>
  )
}
