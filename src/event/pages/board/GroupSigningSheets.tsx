import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Choice } from '../../../components/field/Choice'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { Sheet } from '../../../components/sheet/Sheet'
import { Loaded } from '../../../components/state/Loaded'
import type { GroupSigning } from './useGroupSigning'

/** Which text is signed together, and what opening and closing mean. */
export function GroupSigningSheets({ signing }: { signing: GroupSigning }) {
  const { texts, slug, choose, asking, ask, busy, open, close } = signing
  const options = texts.data?.items.map((text) => ({ value: text.slug, word: text.title })) ?? []
  const shut = () => ask(undefined)
  return (
    <>
      <Sheet open={asking === 'open'} title="集体签订承诺书" onClose={shut}>
        <Loaded loads={[texts]} skeleton="list">
          <Choice label="签哪一份" options={options} value={slug ?? ''} onChange={choose} />
          <View className="second gap-16">
            开启后，已签到的人在自己的手机首页看到这份承诺书。宣读时请大家在手机上一起读，读到最后、读满规定的时间才能签名。
          </View>
          <View className="second gap-8">
            大屏上只出现印章，没有姓名和人数。签与不签由本人决定；愿意签在纸上的，签好后由您登记。
          </View>
          <Button
            className="gap-16"
            off={!slug}
            why="先选一份承诺书"
            loading={busy}
            onTap={() => void open()}
          >
            开启集体签订
          </Button>
        </Loaded>
      </Sheet>
      <ConfirmSheet
        open={asking === 'close'}
        title="结束集体签订"
        verb="结束集体签订"
        loading={busy}
        onConfirm={() => void close()}
        onClose={shut}
      >
        结束后不再以集体签订记入；还想签的，仍可以在自己的手机上单独签署。
      </ConfirmSheet>
    </>
  )
}
