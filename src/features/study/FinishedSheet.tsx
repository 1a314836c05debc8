import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../components/button/Button'
import { SealMark } from '../../components/picture/SealMark'
import { Sheet } from '../../components/sheet/Sheet'
import { go } from '../../lib/go'
import { useLoad } from '../../lib/useLoad'
import { openNext } from '../programme/next'
import { checkedShown, useCheckedIn } from './checkedIn'
import { CheckedIn } from './CheckedSheet'
import type { Outcome, Sitting } from './useSitting'

interface Props {
  sitting: Sitting
  /** 读完了, 看完了 */
  title: string
  /** 《一支笔》 */
  what: string
  /** Another way on, when no course waits: the next unread case. */
  next?: ReactNode
}

const names = (steps: Outcome['finished']) => steps.map((step) => `“${step.title}”`).join('、')

export function outcomeWords(what: string, { finished, opened }: Outcome): string {
  const done = finished.length > 0 ? `${names(finished)}这一步完成了。` : `${what}已经记下。`
  return opened.length > 0 ? `${done}${names(opened)}已经打开。` : done
}

/** Said once when the last second or the last line counted: what it finished and opened, and the next step. */
export function FinishedSheet({ sitting: { outcome, closeOutcome }, title, what, next }: Props) {
  const checked = useCheckedIn()
  const mine = useLoad('programme.mine', outcome ? {} : null)
  if (!outcome) return null

  const mark = outcome.finished[0]
  const courses = mine.data?.courses ?? []
  const course = courses.find((one) => one.enrolment === mark?.enrolment) ?? courses.find((one) => one.next)
  const close = () => {
    checkedShown()
    closeOutcome()
  }
  const leave = (open: () => void) => () => {
    close()
    open()
  }
  return (
    <Sheet open title={title} onClose={close}>
      <View className="row">
        <SealMark size={56} falls label="已完成" />
        <View className="grow">{outcomeWords(what, outcome)}</View>
      </View>
      {checked && <CheckedIn checked={checked} />}
      {course?.next && (
        <Button className="gap-24" onTap={leave(() => openNext(course))}>
          {course.next.label}
        </Button>
      )}
      {course && (
        <Button
          className="gap-12"
          kind={course.next ? 'plain' : 'primary'}
          onTap={leave(() => go('course', { enrolment: course.enrolment }))}
        >
          {course.doneOn ? '各步都已完成，去看看' : '看全部步骤'}
        </Button>
      )}
      {!course && next}
      {!course && !next && (
        <Button className="gap-24" onTap={close}>
          知道了
        </Button>
      )}
    </Sheet>
  )
}
