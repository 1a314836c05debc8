import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Row } from '../../../components/list/Row'
import { openNext } from '../../../features/programme/next'
import { useCourse } from '../../../features/programme/useCourse'
import { justSigned } from '../../../features/pledge/justSigned'
import type { MySigning } from '../../../features/pledge/stateWords'
import { useCertificate } from '../../../features/pledge/useCertificate'
import { savePicture } from '../../../lib/album'
import { go } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { toast } from '../../../lib/toast'
import keepsake from '../../share/keepsake.png'

async function keep(): Promise<void> {
  const inWeChat = process.env.TARO_ENV === 'weapp'
  await savePicture(keepsake, '清风第一课-已签').then(
    () => inWeChat && toast('已存到相册，图上没有姓名和单位'),
    () => toast('没有存上，可以在微信设置里允许存到相册，再试一次'),
  )
}

/** What a course that this signing finished brings, or what comes next in it. */
function Onward({ finished }: { finished: string }) {
  const { course } = useCourse(finished)
  const certificate = useCertificate()
  if (!course) return null
  if (course.left === 0 && !course.family)
    return (
      <Button
        className="gap-12"
        kind="quiet"
        loading={certificate.busy}
        onTap={() => void certificate.ofCourse(finished)}
      >
        打开结业证书
      </Button>
    )
  if (!course.next) return null
  return (
    <Button className="gap-12" kind="quiet" onTap={() => openNext(course)}>
      {course.next.label}
    </Button>
  )
}

function More({ slug, serial }: Pick<MySigning, 'slug' | 'serial'>) {
  const { me } = useMe()
  return (
    <Card className="card-lines gap-16">
      <Row picture="shield" title="核验这份签署" onTap={() => go('verify', { s: serial })} />
      <Row picture="download" title="存一张留念图" text="图上没有姓名和单位" onTap={() => void keep()} />
      {me?.person?.kind === 'official' && (
        <Row
          picture="people"
          title="请家人一起"
          text="邀请家人读倡议书、签家庭助廉承诺书"
          onTap={() => go('kin')}
        />
      )}
      <Row picture="book" title="看承诺书全文" onTap={() => go('pledge', { slug })} />
    </Card>
  )
}

interface Props {
  signing: MySigning
  onWithdraw: () => void
}

/** What can be done with a signing. */
export function Acts({ signing: { id, slug, serial, state }, onWithdraw }: Props) {
  const { ofSigning, busy } = useCertificate()
  const again = state === 'withdrawn'
  const finished = justSigned(id)?.finished[0]?.enrolment
  return (
    <>
      {again && (
        <Button className="gap-24" onTap={() => go('pledge', { slug })}>
          重新读一遍，再签
        </Button>
      )}
      <Button
        className={again ? 'gap-12' : 'gap-24'}
        kind={again ? 'quiet' : 'primary'}
        loading={busy}
        onTap={() => void ofSigning(id)}
      >
        打开证书
      </Button>
      {finished && <Onward finished={finished} />}
      <View className="meta centre gap-12">任何人拿到证书，扫上面的码就能核验真伪</View>
      <More slug={slug} serial={serial} />
      {state === 'valid' && (
        <Button className="gap-8" kind="plain" onTap={onWithdraw}>
          撤回签署
        </Button>
      )}
    </>
  )
}
