import { View } from '@tarojs/components'
import { Button } from '../../components/button/Button'
import { Tap } from '../../components/button/Tap'
import { Card } from '../../components/card/Card'
import { Phrases } from '../../components/card/Phrases'
import { Picture } from '../../components/picture/Picture'
import { SealMark } from '../../components/picture/SealMark'
import { Ring } from '../../components/progress/Ring'
import { leftText, openNext, type Course } from '../../features/programme/next'
import { dateText, dueLine } from '../../lib/day'
import { go } from '../../lib/go'
import { useMe } from '../../lib/me'

function Desk() {
  return (
    <Card>
      <View className="row">
        <Picture name="gate" size={60} width={72} className="lotus" />
        <View className="grow">
          <View className="h3 serif">工作台</View>
          <View className="second gap-4">看各单位的进度，登记线下完成的步骤，开大会签到。</View>
        </View>
      </View>
      <Button className="gap-16" onTap={() => go('desk')}>
        打开工作台
      </Button>
    </Card>
  )
}

function NoCourse() {
  const { may } = useMe()
  if (may('liaison')) return <Desk />
  return (
    <Card>
      <View className="row">
        <Picture name="bamboo" size={72} width={54} className="lotus" />
        <View className="grow">
          <View className="h3 serif">您现在没有要完成的课程</View>
          <View className="second gap-4">组织者安排后会出现在这里，现在可以随意读读案例。</View>
        </View>
      </View>
      <Button className="gap-16" kind="quiet" onTap={() => go('learn')}>
        去读案例
      </Button>
    </Card>
  )
}

// Nothing for the phone to do, yet not all done: a talk or an assembly is still to be arranged by others.
function Waiting({ course }: { course: Course }) {
  return (
    <>
      <View className="second gap-12">剩下的步骤由组织者安排，安排好后会出现在这里。</View>
      <Button className="gap-12" kind="quiet" onTap={() => go('course', { enrolment: course.enrolment })}>
        查看各步
      </Button>
    </>
  )
}

interface Props {
  course: Course | undefined
  /** Something else on the page comes first. */
  quiet: boolean
}

export function CourseCard({ course, quiet }: Props) {
  if (!course) return <NoCourse />
  const { title, done, total, left, dueOn, doneOn, next } = course
  const open = () => go('course', { enrolment: course.enrolment })
  return (
    <Card>
      <Tap className="course-head" label={`${title}，${leftText(course)}，查看各步`} onTap={open}>
        {left === 0 ? <SealMark size={76} label="已完成" /> : <Ring done={done} total={total} word="步" />}
        <View className="grow course-words">
          <View className="h2 serif">{title}</View>
          <View className="second">
            <Phrases of={leftText(course)} />
          </View>
          <View className="meta gap-4">
            <Phrases of={left === 0 && doneOn ? `${dateText(doneOn)}完成` : dueLine(dueOn)} />
          </View>
        </View>
      </Tap>
      {next && (
        <Button className="gap-16" kind={quiet ? 'quiet' : 'primary'} onTap={() => openNext(course)}>
          {next.label}
        </Button>
      )}
      {!next && left > 0 && <Waiting course={course} />}
      {!next && left === 0 && (
        <Button className="gap-16" kind="quiet" onTap={open}>
          查看学习记录
        </Button>
      )}
    </Card>
  )
}
