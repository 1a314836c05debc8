import { Button } from '../../components/button/Button'
import { Page } from '../../components/page/Page'
import { Empty } from '../../components/state/Empty'
import { back, go } from '../../lib/go'
import { useMe } from '../../lib/me'

const WORDS = '内容可能已经更新，也可能只供本县干部学习。'

/** To a visitor, what is for members and what is not there look the same; this says so kindly. Family binds to nothing more. */
export function MembersOnly({ title }: { title: string }) {
  const { bound } = useMe()
  return (
    <Page title={title}>
      <Empty
        picture="gate"
        title="这里暂时不能打开"
        text={bound ? WORDS : `${WORDS}如果您手里有组织者给的绑定码，绑定身份后就能看到。`}
      >
        {!bound && <Button onTap={() => go('bind')}>去绑定</Button>}
        <Button className="gap-8" kind={bound ? 'quiet' : 'plain'} onTap={back}>
          返回
        </Button>
      </Empty>
    </Page>
  )
}
