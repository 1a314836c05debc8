import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Tap } from '../../../components/button/Tap'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { Tag } from '../../../components/card/Tag'
import { openNext, type Course, type Step } from '../../../features/programme/next'
import { momentText } from '../../../lib/day'
import { StepItems } from './StepItems'

const words = { todo: '未开始', doing: '进行中', done: '已完成', locked: '已锁定' } as const

/** The step that is on now: what it is for, what counts, and the one button of the page. */
export function StepCard({ course, step }: { course: Course; step: Step }) {
  const [open, setOpen] = useState(false)
  return (
    <Card className="course-card">
      <View className="row row-top">
        <Text className="h3 grow">{step.title}</Text>
        <Tag>{words[step.state]}</Tag>
      </View>
      <View className="meta gap-4">{step.why}</View>
      {step.event && (
        <View className="meta gap-4 num">
          <Phrases of={[momentText(step.event.startsAt), step.event.place]} />
        </View>
      )}
      <StepItems step={step} />
      {course.next && (
        <Button className="gap-12" onTap={() => openNext(course)}>
          {course.next.label}
        </Button>
      )}
      <Tap
        className="meta course-tap"
        label={open ? `${step.rule}，点一下收起` : '怎样算完成'}
        onTap={() => setOpen(!open)}
      >
        {open ? step.rule : '怎样算完成'}
      </Tap>
    </Card>
  )
}
