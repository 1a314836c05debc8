import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Row } from '../../../components/list/Row'
import { Page } from '../../../components/page/Page'
import { Phrases } from '../../../components/card/Phrases'
import { StepLine } from '../../../components/progress/StepLine'
import { Button } from '../../../components/button/Button'
import { Empty } from '../../../components/state/Empty'
import { useCertificate } from '../../../features/pledge/useCertificate'
import { leftText, type Course as Followed } from '../../../features/programme/next'
import { useCourse } from '../../../features/programme/useCourse'
import { CheckedSheet } from '../../../features/study/CheckedSheet'
import { dateText, dueLine } from '../../../lib/day'
import { go, useQuery } from '../../../lib/go'
import { stepOnLine } from './stepOnLine'
import './index.scss'

definePageConfig({ navigationBarTitleText: '任前第一课' })

export default function Course() {
  const { enrolment } = useQuery('course')
  const { load, course } = useCourse(enrolment)

  return (
    <Page
      title={course?.title ?? '课程'}
      load={load}
      skeleton="steps"
      works="上次打开时的进度还在，联网后会更新。"
    >
      {!course && (
        <Empty title="还没有课程" text="组织者为您报名以后，要做的事会列在这里。">
          <Button kind="quiet" onTap={() => go('learn')}>
            先随便看看
          </Button>
        </Empty>
      )}
      {course && (
        <>
          <View className="second">{course.purpose}</View>
          <View className="row course-head">
            <View className="grow">
              <View className="h2 serif">
                <Phrases of={leftText(course)} />
              </View>
              <View className="meta num">
                <Phrases of={course.doneOn ? `${dateText(course.doneOn)}全部完成` : dueLine(course.dueOn)} />
              </View>
            </View>
          </View>
          <Completion course={course} />
          <StepLine steps={course.steps.map((step) => stepOnLine(course, step))} />
          <CourseFoot />
        </>
      )}
      <CheckedSheet />
    </Page>
  )
}

/** 结业证书, once all is done. */
function Completion({ course: { enrolment, doneOn } }: { course: Followed }) {
  const { ofCourse, busy } = useCertificate()
  if (doneOn === null) return null
  return (
    <Button className="course-certificate" loading={busy} onTap={() => void ofCourse(enrolment)}>
      打开结业证书
    </Button>
  )
}

/** The other way that is as good, and the family. */
function CourseFoot() {
  return (
    <>
      <View className="meta course-foot">
        不便用手机的，任何一步都可以在现场、纸面或当面完成，由本单位联络员登记，效力一样。
      </View>
      <Card className="card-lines gap-16">
        <Row
          picture="people"
          title="请家里人一起"
          text="家庭助廉，参不参加由家里人自己定"
          onTap={() => go('kin')}
        />
      </Card>
    </>
  )
}
