import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Picture } from '../../../components/picture/Picture'
import { Banner } from '../../../components/state/Banner'
import { dateOf, dateText, momentText } from '../../../lib/day'
import { go } from '../../../lib/go'
import { useLoad } from '../../../lib/useLoad'
import type { Opened } from './usePledge'

type SignedOf = NonNullable<Opened['signed']>

function Signed({ signed, version }: { signed: SignedOf; version: number }) {
  return (
    <Card className="pledge-standing">
      <View className="row">
        <Picture name="signed" size={60} className="sealed pledge-tilt" label="已签" />
        <View className="grow">
          <View className="h3 serif">您已签署</View>
          <View className="meta num">{momentText(signed.signedAt)}</View>
          <View className="meta num">{signed.serial}</View>
        </View>
      </View>
      {signed.version < version && (
        <View className="meta gap-8">{`您签的是第 ${signed.version} 版。这一版只改正了个别文字，您的签署有效。`}</View>
      )}
      <Button className="gap-12" kind="quiet" onTap={() => go('signed', { signing: signed.id })}>
        看签署与证书
      </Button>
    </Card>
  )
}

// Signed before, in words that have changed since in what they mean.
function NewVersion({ slug, version }: { slug: string; version: number }) {
  const { data } = useLoad('pledge.mine', version > 1 ? {} : null)
  const before = data?.items.find(
    (one) => one.slug === slug && one.version < version && one.state === 'valid',
  )
  if (!before) return null
  return (
    <Banner picture="book" action="看那次" onTap={() => go('signed', { signing: before.id })}>
      {`有新版本。您${dateText(dateOf(before.signedAt))}签过第 ${before.version} 版，那次的记录不变；愿意的话，读过新版再签。`}
    </Banner>
  )
}

/** What this person has signed of the text already. */
export function Standing({ opened: { signed, text } }: { opened: Opened }) {
  return signed ? (
    <Signed signed={signed} version={text.version} />
  ) : (
    <NewVersion slug={text.slug} version={text.version} />
  )
}
