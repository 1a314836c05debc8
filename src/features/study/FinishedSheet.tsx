import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../components/button/Button'
import { SealMark } from '../../components/picture/SealMark'
import { Sheet } from '../../components/sheet/Sheet'
import { useLoad } from '../../lib/useLoad'
import { openCourse, openItem, openNext } from '../programme/next'
import type { Checked } from './checkedIn'
import { CheckedIn } from './CheckedSheet'
import { onward } from './onward'
import type { Outcome } from './useSitting'

export interface Finished {
  /** 读完了, 看完了 */
  title: string
  slug: string
  /** 《一支笔》 */
  what: string
  /** Another way on, when no course waits: the next unread case. */
  next?: ReactNode
}

interface Props extends Finished {
  outcome: Outcome
  checked: Checked | undefined
  onClose: () => void
}

const names = (steps: Outcome['finished']) => steps.map((step) => `“${step.title}”`).join('、')

export function outcomeWords(what: string, { finished, opened }: Outcome): string {
  const done = finished.length > 0 ? `${names(finished)}这一步完成了。` : `${what}已经记下。`
  return opened.length > 0 ? `${done}${names(opened)}已经打开。` : done
}

interface WaysProps extends Pick<Finished, 'slug' | 'next'> {
  outcome: Outcome
  leave: (open?: () => void) => void
}

/** One button for what lies next, one quiet one for the whole course. */
function Ways({ slug, next, outcome, leave }: WaysProps) {
  const { data } = useLoad('programme.mine', {})
  const { course, item, step } = onward(data?.courses ?? [], slug, outcome)
  const onCourse = course?.next && (step || !next)
  return (
    <>
      {item && (
        <Button className="gap-24" onTap={() => leave(() => openItem(item))}>
          {`接着${item.kind === 'film' ? '看' : '读'}《${item.title}》`}
        </Button>
      )}
      {!item && course && onCourse && (
        <Button className="gap-24" onTap={() => leave(() => openNext(course))}>
          {course.next?.label}
        </Button>
      )}
      {!item && !onCourse && next}
      <Button className="gap-12" kind="plain" onTap={() => leave(course && (() => openCourse(course)))}>
        {course ? '看全部步骤' : '知道了'}
      </Button>
    </>
  )
}

/** Said once when the last second or the last line counted: what it finished and opened, and the next step. */
export function FinishedSheet({ outcome, checked, onClose, title, slug, what, next }: Props) {
  const leave = (open?: () => void) => {
    onClose()
    open?.()
  }
  return (
    <Sheet open title={title} onClose={onClose}>
      <View className="row">
        <SealMark size={56} falls label="已完成" />
        <View className="grow">{outcomeWords(what, outcome)}</View>
      </View>
      {checked && <CheckedIn checked={checked} />}
      <Ways slug={slug} next={next} outcome={outcome} leave={leave} />
    </Sheet>
  )
}
