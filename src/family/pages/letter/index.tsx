import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { FormFault } from '../../../components/field/FormFault'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { useQuery } from '../../../lib/go'
import { Lines } from './Lines'
import { Preview } from './Preview'
import { useLetter } from './useLetter'
import './index.scss'

definePageConfig({ navigationBarTitleText: '家书' })

/** What stands under the card: who sees it, and when. */
const fate = (official: string, opened: boolean) =>
  opened
    ? `${official}已经打开了这一句，不能再改。`
    : `${official}签了自己的承诺书才打开，只有${official}看得到。打开之前随时可以换，也可以不写。`

export default function Letter() {
  const { bond: id } = useQuery('letter')
  const letter = useLetter(id)
  const { load, bond, line, choose, changed, save, busy, error } = letter
  const lines = load.data?.lines ?? []

  return (
    <Page
      title="家书"
      load={load}
      skeleton="card"
      foot={
        bond &&
        !bond.opened && (
          <>
            <FormFault text={error} />
            <Button off={!changed} loading={busy} onTap={() => void save()}>
              {line === null && changed ? '不写了' : '放进家书'}
            </Button>
          </>
        )
      }
    >
      {load.data && !bond && (
        <Empty picture="letter" title="没有找到这封家书" text="绑定可能已经结束。回到家庭页看看。" />
      )}
      {bond && (
        <>
          <Preview to={bond.official} text={lines.find(({ slug }) => slug === line)?.text} />
          <View className="meta gap-12">{fate(bond.official, bond.opened)}</View>
          {!bond.opened && <Lines lines={lines} value={line} onChange={choose} />}
        </>
      )}
    </Page>
  )
}
