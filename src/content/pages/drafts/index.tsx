import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { toast } from '../../../lib/toast'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'

definePageConfig({ navigationBarTitleText: '待确认的内容' })

export default function Drafts() {
  const load = useLoad('content.drafts', {})
  const { send, busy } = useSend('content.confirm')
  const items = load.data?.items ?? []
  return (
    <Page title="待确认的内容" load={load}>
      {load.data && items.length === 0 && (
        <Empty picture="scale" title="没有待确认的内容" text="依据的法律有变动时，相关的案例和警示片会先停在这里。" />
      )}
      {items.map((item) => (
        <Card key={`${item.kind}:${item.slug}`} className="gap-12">
          <View className="h3">{item.title}</View>
          {item.why.map((why) => (
            <View key={why} className="second gap-4">
              {why}
            </View>
          ))}
          <Button
            small
            kind="quiet"
            className="gap-12"
            loading={busy}
            onTap={() =>
              void send({ kind: item.kind, slug: item.slug, version: item.version }).then((done) => {
                if (!done) return undefined
                toast('已发布')
                return load.reload()
              })
            }
          >
            已核对现行条文，发布
          </Button>
        </Card>
      ))}
    </Page>
  )
}
