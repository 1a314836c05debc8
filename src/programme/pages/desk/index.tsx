import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Row } from '../../../components/list/Row'
import { Page } from '../../../components/page/Page'
import { go } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useLoad } from '../../../lib/useLoad'
import { ReviewSheet } from './ReviewSheet'

definePageConfig({ navigationBarTitleText: '工作台' })

export default function Desk() {
  const { may } = useMe()
  const load = useLoad('programme.list', {})
  const organiser = may('organiser')
  const [reviewing, setReviewing] = useState(false)

  return (
    <Page title="工作台" load={load}>
      <SectionHead title="谁做了什么" />
      <Card className="card-lines">
        {load.data?.items.map(({ slug, title, audience }) => (
          <Row
            key={slug}
            picture="book"
            title={title}
            text={`${audience} · 各单位进度与登记`}
            onTap={() => go('units', { programme: slug })}
          />
        ))}
        <Row
          picture="search"
          title="按姓名找人"
          text="看每一步的凭据，登记线下完成的"
          onTap={() => go('lines', {})}
        />
      </Card>
      {!organiser && (
        <View className="meta gap-12">
          您是联络员，只看得到本单位和下属单位的人，可以登记谈话和线下完成的步骤。
        </View>
      )}
      {organiser && (
        <>
          <SectionHead title="办事" />
          <Card className="card-lines">
            <Row
              picture="calendar"
              title="大会"
              text="新建、开启签到、投屏、补登"
              onTap={() => go('events')}
            />
            <Row picture="plus" title="报名" text="按分组和任职日期把人加进课程" onTap={() => go('enrol')} />
            <Row picture="people" title="名册" text="人员、绑定码、联络员" onTap={() => go('roster')} />
          </Card>
          <SectionHead title="答复" />
          <Card className="card-lines">
            <Row
              picture="letters"
              title="更正与删除申请"
              text="十五个工作日内答复"
              onTap={() => go('requests')}
            />
            <Row picture="mail" title="投诉建议" onTap={() => go('suggestions')} />
            <Row
              picture="edit"
              title="交来的心得"
              text="只有作者本人和组织者看得到"
              onTap={() => go('handed')}
            />
            <Row
              picture="check"
              title="待确认的内容"
              text="依据的法律有变动，确认后发布"
              onTap={() => go('drafts')}
            />
          </Card>
          <SectionHead title="上架" />
          <Card className="card-lines">
            <Row
              picture="shield"
              title="微信审核体验"
              text="给审核人员一个可以反复使用的码"
              onTap={() => setReviewing(true)}
            />
          </Card>
          <ReviewSheet open={reviewing} onClose={() => setReviewing(false)} />
        </>
      )}
    </Page>
  )
}
