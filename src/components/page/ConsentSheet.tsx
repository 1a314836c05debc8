import { View } from '@tarojs/components'
import { PRIVACY_VERSION } from '../../../contract/limits'
import { go } from '../../lib/go'
import { refreshMe, useMe } from '../../lib/me'
import { useSend } from '../../lib/useSend'
import { Button } from '../button/Button'

const FIRST = {
  title: '先看隐私说明',
  words: '用到您的哪些信息、做什么用，都写在里面。请先看过，再决定是否同意。',
}
const AGAIN = {
  title: '隐私说明有更新',
  words: '新的一版从现在起用。请先看过，再决定是否同意。您已完成的步骤都在，不受影响。',
}

/** Asks whoever is bound and has not agreed to our privacy notice, or to an older one, before anything else is done. */
export function ConsentSheet() {
  const { me, may } = useMe()
  const { send, busy } = useSend('people.consent')
  if (!(may('member') || may('relative')) || me?.consent === PRIVACY_VERSION) return null
  const { title, words } = me?.consent ? AGAIN : FIRST
  const agree = async () => {
    if (await send({ version: PRIVACY_VERSION })) await refreshMe()
  }
  return (
    <View className="sheet" role="dialog" ariaRole="dialog" aria-label={title} aria-modal>
      <View className="sheet-shade" catchMove />
      <View className="sheet-box">
        <View className="sheet-inner sheet-headless">
          <View className="h2 serif">{title}</View>
          <View className="second gap-8">{words}</View>
          <Button className="gap-16" kind="quiet" onTap={() => go('privacy')}>
            看隐私说明
          </Button>
          <Button className="gap-8" loading={busy} onTap={() => void agree()}>
            同意，继续使用
          </Button>
          <Button className="gap-8" kind="plain" onTap={() => go('myData')}>
            不同意，去撤回
          </Button>
          <View className="meta centre gap-8">
            不同意也可以：每一步都能在线下完成，由联络员登记，效力一样。
          </View>
        </View>
      </View>
    </View>
  )
}
