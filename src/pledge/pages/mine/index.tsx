import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Tag } from '../../../components/card/Tag'
import { Row } from '../../../components/list/Row'
import { Page } from '../../../components/page/Page'
import { Picture } from '../../../components/picture/Picture'
import { Empty } from '../../../components/state/Empty'
import { channelWords, stateWords, type MySigning } from '../../../features/pledge/stateWords'
import { useCertificate } from '../../../features/pledge/useCertificate'
import type { Course } from '../../../features/programme/next'
import { dateOf, dateText } from '../../../lib/day'
import { go } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useLoad } from '../../../lib/useLoad'
import './mine.scss'

definePageConfig({ navigationBarTitleText: '我的承诺书' })

const ways = {
  official: ['课程走到签署那一步，或者在大会现场集体签订时，会请您签名。', '看我的课程', 'course'],
  relative: ['签不签由您。想看看家庭助廉承诺书，从家庭页打开。', '打开家庭页', 'family'],
} as const

function SigningCard({ signing: { id, title, serial, signedAt, state, channel } }: { signing: MySigning }) {
  const day = dateText(dateOf(signedAt))
  const label = `${title}，${stateWords[state]}，${day}`
  return (
    <Card className="gap-12" label={label} onTap={() => go('signed', { signing: id })}>
      <View className="row row-top">
        <Picture name="signed" size={44} className={state === 'valid' ? 'sealed' : 'soft mine-past'} />
        <View className="grow">
          <View className="h3 serif">{title}</View>
          <View className="meta num">{`${day} · ${channelWords[channel]}`}</View>
          <View className="meta num">{serial}</View>
        </View>
        <Tag kind={state === 'valid' ? 'wash' : 'line'}>{stateWords[state]}</Tag>
      </View>
    </Card>
  )
}

function Completions({ courses }: { courses: Course[] }) {
  const { ofCourse, busy } = useCertificate()
  if (courses.length === 0) return null
  return (
    <>
      <SectionHead title="结业证书" />
      <Card className="card-lines">
        {courses.map(({ enrolment, title, doneOn }) => (
          <Row
            key={enrolment}
            picture="card"
            title={title}
            text={doneOn ? `${dateText(doneOn)}结业` : undefined}
            side={busy ? '正在打开' : '打开'}
            onTap={() => !busy && void ofCourse(enrolment)}
          />
        ))}
      </Card>
    </>
  )
}

/** To whom it may come by a course or in a hall, and to family by the family page. */
function Nothing() {
  const { me } = useMe()
  const [text, label, page] = ways[me?.person?.kind ?? 'official']
  return (
    <Empty title="还没有签过" text={text}>
      <Button kind="quiet" onTap={() => go(page)}>
        {label}
      </Button>
    </Empty>
  )
}

export default function MyPledges() {
  const signings = useLoad('pledge.mine', {})
  const mine = useLoad('programme.mine', {})
  const finished = (mine.data?.courses ?? []).filter(({ doneOn, family }) => doneOn !== null && !family)
  const items = signings.data?.items ?? []
  return (
    <Page title="我的承诺书" load={[signings, mine]} skeleton="card" works="签过的都在，联网后就能打开。">
      {items.length === 0 && finished.length === 0 && <Nothing />}
      {items.map((signing) => (
        <SigningCard key={signing.id} signing={signing} />
      ))}
      <Completions courses={finished} />
    </Page>
  )
}
