import { Button } from '../../../components/button/Button'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { useCourse } from '../../../features/programme/useCourse'
import { useQuery } from '../../../lib/go'
import { Answer } from './Answer'
import { Outline } from './Outline'
import { TalkCard } from './TalkCard'
import './index.scss'

definePageConfig({ navigationBarTitleText: '谈心谈话' })

export default function Talk() {
  const { enrolment } = useQuery('talk')
  const { load, course } = useCourse(enrolment)
  const step = course?.steps.find((one) => one.kind === 'talk')
  const talk = step?.talk

  return (
    <Page title={step?.title ?? '谈心谈话'} load={load} skeleton="card">
      {!talk && (
        <Empty
          picture="lamp"
          title="还没有谈话登记"
          text="谈过以后，由谈话人或本单位联络员登记，您在这里确认。"
        >
          <Button kind="quiet" loading={load.loading} onTap={() => void load.reload()}>
            再看一下
          </Button>
        </Empty>
      )}
      {talk && <TalkCard talk={talk} />}
      {talk && talk.reply?.agrees !== 'yes' && <Answer talk={talk.id} onDone={load.reload} />}
      {talk?.outline && <Outline slug={talk.outline} />}
    </Page>
  )
}
