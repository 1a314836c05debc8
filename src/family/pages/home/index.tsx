import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Page } from '../../../components/page/Page'
import { openNext } from '../../../features/programme/next'
import { useLoad } from '../../../lib/useLoad'
import { Bonds } from './Bonds'
import { Decision } from './Decision'
import { Nobody } from './Nobody'
import { Past } from './Past'
import { Roles } from './Roles'
import { StepSheet } from './StepSheet'
import { Things } from './Things'
import './index.scss'

definePageConfig({ navigationBarTitleText: '家庭助廉' })

export default function Family() {
  const home = useLoad('family.home', {})
  const mine = useLoad('programme.mine', {})
  const course = mine.data?.courses.find((one) => one.family)
  const [opened, setOpened] = useState<string>()
  const bonds = home.data?.bonds ?? []
  const names = bonds.map(({ official }) => official).join('、')
  const step = course?.steps.find(({ id }) => id === opened)

  return (
    <Page
      title="家庭助廉"
      load={[home, mine]}
      skeleton="card"
      works="读过的信和故事还可以打开，自查在这部手机里。联网后再试。"
    >
      {home.data && bonds.length === 0 && <Nobody course={course} />}
      {home.data && bonds.length > 0 && (
        <>
          <View className="h1 serif">和{names}一起，守好家门</View>
          <View className="second gap-8">自愿参加，做哪样都行。需要的话，和家里人商量着来。</View>
          <Things steps={course?.steps ?? []} bonds={bonds} onItems={setOpened} />
          {course?.next && course.next.kind !== 'pledge' && (
            <Button className="gap-16" onTap={() => openNext(course)}>
              {course.next.label}
            </Button>
          )}
          <Decision course={course} deferredAt={home.data.deferredAt} onChange={home.reload} />
          <Roles roles={home.data.roles} onChange={home.reload} />
          <Past steps={course?.steps ?? []} bonds={bonds} />
          <Bonds bonds={bonds} onChange={home.reload} />
        </>
      )}
      {step && <StepSheet step={step} onClose={() => setOpened(undefined)} />}
    </Page>
  )
}
