import { View } from '@tarojs/components'
import { REFLECTION_MAX } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { TextArea } from '../../../components/field/TextArea'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { useReflect } from '../../../features/study/useReflect'
import { useCourse } from '../../../features/programme/useCourse'
import { back, replace, useQuery } from '../../../lib/go'

function HandedIn({ step }: { step: string }) {
  return (
    <Page title="写心得">
      <Empty title="心得已交" text={`写在“${step}”里，只有您和组织者看得到。`}>
        <Button onTap={back}>返回</Button>
        <Button className="gap-8" kind="plain" onTap={() => replace('reflections')}>
          看我的心得
        </Button>
      </Empty>
    </Page>
  )
}

export default function Reflect() {
  const { enrolment = '', step = '', title } = useQuery('reflect')
  const { course } = useCourse(enrolment)
  const name = title ?? course?.steps.find((one) => one.id === step)?.title ?? '这一步'
  const { text, write, lacks, hand, busy, error, handed } = useReflect(enrolment, step)

  if (handed) return <HandedIn step={handed.stepTitle} />
  return (
    <Page
      title="写心得"
      foot={
        <Button off={lacks !== ''} why={text ? lacks : undefined} loading={busy} onTap={() => void hand()}>
          交心得
        </Button>
      }
    >
      <View className="h2 serif">{name}</View>
      <View className="second gap-4">
        写自己的话，长短随意。交了以后只有您和组织者看得到，不评分，不排名。
      </View>
      <View className="gap-16">
        <TextArea
          label="心得"
          value={text}
          onChange={write}
          placeholder="读到哪一处停了下来，想到了自己手上的哪件事"
          max={REFLECTION_MAX}
          lines={8}
          error={error}
          hint="写的内容随时存在这部手机上，没交也不会丢"
        />
      </View>
    </Page>
  )
}

definePageConfig({ navigationBarTitleText: '写心得' })
