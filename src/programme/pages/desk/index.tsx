import { useState } from 'react'
import { View } from '@tarojs/components'
import { Page } from '../../../components/page/Page'
import { useMe } from '../../../lib/me'
import { useLoad } from '../../../lib/useLoad'
import { Affairs } from './Affairs'
import { Progress } from './Progress'
import { ReviewSheet } from './ReviewSheet'

definePageConfig({ navigationBarTitleText: '工作台' })

export default function Desk() {
  const { may } = useMe()
  const load = useLoad('programme.list', {})
  const [reviewing, setReviewing] = useState(false)

  return (
    <Page title="工作台" load={load}>
      <Progress programmes={load.data?.items ?? []} />
      {may('organiser') ? (
        <>
          <Affairs onReview={() => setReviewing(true)} />
          <ReviewSheet open={reviewing} onClose={() => setReviewing(false)} />
        </>
      ) : (
        <View className="meta gap-12">
          您是联络员，只看得到本单位和下属单位的人，可以登记谈话和线下完成的步骤。
        </View>
      )}
    </Page>
  )
}
