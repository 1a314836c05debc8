import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { openFile } from '../../../lib/openFile'
import { toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'
import type { Member } from './Members'

/** 家书: sealed until the official's own signing, then the line itself and a card to print. */
export function FamilyLetter({ member: { bond, name, letter, line } }: { member: Member }) {
  const { send, busy } = useSend('family.deskCard')
  const print = async () => {
    const card = await send({ bond })
    if (card) await openFile(card).catch(() => toast('卡片没有打开，请再试一次'))
  }
  if (letter === 'none') return null
  if (letter === 'sealed')
    return (
      <View className="kin-letter second">{`${name}给您写了一句家书。您签好自己的承诺书，它就打开。`}</View>
    )
  return (
    <View className="kin-letter">
      <View className="kin-line serif">{line}</View>
      <Button className="gap-12" kind="quiet" loading={busy} onTap={() => void print()}>
        打印桌面卡片
      </Button>
    </View>
  )
}
