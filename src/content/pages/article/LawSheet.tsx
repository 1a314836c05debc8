import { Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Phrases } from '../../../components/card/Phrases'
import { Sheet } from '../../../components/sheet/Sheet'
import { Loaded } from '../../../components/state/Loaded'
import { Banner } from '../../../components/state/Banner'
import { dateText } from '../../../lib/day'
import { useLoad } from '../../../lib/useLoad'

type LawLink = Output<'content.article'>['laws'][number]
type Law = Output<'content.law'>

function Entry({ entry, chosen }: { entry: Law['articles'][number]; chosen: boolean }) {
  const { no, gist, checked, how, checkedOn } = entry
  return (
    <View className={`law-entry ${chosen ? 'law-chosen' : ''}`}>
      {(no || !checked) && <View className="h3">{checked ? no : '条号未核对，不显示'}</View>}
      <View className="gap-4">{gist}</View>
      <View className="meta gap-4">
        {checked ? `${how}${checkedOn ? `，${dateText(checkedOn)}` : ''}` : `尚未核对：${how}`}
      </View>
    </View>
  )
}

function Body({ law, link }: { law: Law; link: LawLink }) {
  const same = (entry: Law['articles'][number]) => link.no !== '' && entry.no === link.no
  const chosen = law.articles.filter(same)
  const rest = law.articles.filter((entry) => !same(entry))
  return (
    <>
      <View className="meta">
        <Phrases of={[law.issuer, `${dateText(law.inForce)}起施行`]} />
      </View>
      {law.recheck && (
        <View className="gap-12">
          <Banner warn picture="clock">{`这部规定待复核：${law.recheck}`}</Banner>
        </View>
      )}
      {chosen.length === 0 && <View className="law-entry law-chosen">{link.gist}</View>}
      {chosen.map((entry, n) => (
        <Entry key={n} entry={entry} chosen />
      ))}
      {rest.length > 0 && <Text className="meta">同一部规定里，案例还用到</Text>}
      {rest.map((entry, n) => (
        <Entry key={n} entry={entry} chosen={false} />
      ))}
      <View className="meta gap-16">这里写的是要点，办事以公布的法规全文为准。</View>
    </>
  )
}

/** A statute of the law index, from the link in a case. */
export function LawSheet({ link, onClose }: { link: LawLink | undefined; onClose: () => void }) {
  const load = useLoad('content.law', link ? { law: link.law } : null)
  if (!link) return null
  return (
    <Sheet open title={load.data?.title ?? `《${link.short}》`} onClose={onClose}>
      <Loaded loads={[load]} skeleton="text">
        {load.data && <Body law={load.data} link={link} />}
      </Loaded>
    </Sheet>
  )
}
