import { View } from '@tarojs/components'
import { Card } from '../../components/card/Card'
import { SectionHead } from '../../components/card/SectionHead'
import { Row } from '../../components/list/Row'
import { ContentCard } from '../../features/content/ContentCard'
import { WaitingCard } from '../../features/pledge/WaitingCard'
import { leftText, type Course } from '../../features/programme/next'
import { dueText, momentText } from '../../lib/day'
import { go } from '../../lib/go'
import { useMe } from '../../lib/me'
import { CourseCard } from './CourseCard'
import type { ComingEvent, HomeData, StudyDay } from './useHome'

function EventRow({ event }: { event: ComingEvent }) {
  const open = event.state === 'open'
  return (
    <Row
      picture="calendar"
      title={event.title}
      text={`${momentText(event.startsAt)} · ${event.place}`}
      side={open ? '去签到' : undefined}
      onTap={() => go('signIn', { event: event.id })}
    />
  )
}

function TodayRow({ studied }: { studied: StudyDay | undefined }) {
  const first = studied?.items[0]
  return (
    <Row
      picture="light"
      title={studied ? '今日已打卡' : '学习日历'}
      text={first ? `学了《${first.title}》` : '学过的日子会自动记下，只有您看得到'}
      onTap={() => go('calendar')}
    />
  )
}

const CourseRow = ({ course }: { course: Course }) => (
  <Row
    picture="book"
    title={course.title}
    text={course.left === 0 ? '已完成' : `${leftText(course)} · ${dueText(course.dueOn)}`}
    onTap={() => go('course', { enrolment: course.enrolment })}
  />
)

/** One programme, one button; everything else is small and below. */
export function MemberHome({ home }: { home: HomeData }) {
  const { may } = useMe()
  const [first, ...others] = home.courses
  // What the one button opens is not said twice.
  const event = home.event?.id === first?.next?.event ? undefined : home.event
  // Without a course of one's own the desk is the first card already.
  const desk = may('liaison') && first !== undefined
  const rows = others.length > 0 || event || home.today || desk
  return (
    <>
      {home.waiting && (
        <View className="home-waiting">
          <WaitingCard of={home.waiting} />
        </View>
      )}
      <CourseCard course={first} quiet={home.waiting !== undefined} />
      {rows && (
        <Card className="card-lines gap-12">
          {event && <EventRow event={event} />}
          {home.today && <TodayRow studied={home.today.studied} />}
          {others.map((course) => (
            <CourseRow key={course.enrolment} course={course} />
          ))}
          {desk && <Row picture="people" title="工作台" text="看进度、登记、签到" onTap={() => go('desk')} />}
        </Card>
      )}
      {home.cards.length > 0 && <SectionHead title="新案例" more="全部" onMore={() => go('learn')} />}
      <View>
        {home.cards.map((item) => (
          <ContentCard key={item.slug} item={item} />
        ))}
      </View>
    </>
  )
}
