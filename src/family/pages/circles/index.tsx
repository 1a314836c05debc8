import { useState } from 'react'
import { Button } from '../../../components/button/Button'
import { Choice } from '../../../components/field/Choice'
import { Page } from '../../../components/page/Page'
import { Banner } from '../../../components/state/Banner'
import { Empty } from '../../../components/state/Empty'
import { toast } from '../../../lib/toast'
import { useLoad } from '../../../lib/useLoad'
import { Circle } from './Circle'
import { useMarks } from './useMarks'
import './index.scss'

definePageConfig({ navigationBarTitleText: '三个圈子' })

export default function Circles() {
  const load = useLoad('family.home', {})
  const circles = load.data?.circles ?? []
  const [chosen, choose] = useState<string>()
  const { marks, mark, clear, any } = useMarks()
  const at = circles.findIndex(({ slug }) => slug === chosen)
  const circle = circles[Math.max(0, at)]
  const wipe = () => {
    clear()
    toast('标记已清除')
  }

  return (
    <Page title="三个圈子" load={load} skeleton="text" works="题目打开过就能再看，您的标记都在这部手机里。">
      <Banner picture="lock">您的标记只留在这部手机，不上传，谁也看不到。退出登录就没有了。</Banner>
      {!circle && <Empty title="这里还没有题目" text="组织者添加后会出现在这里。" />}
      {circle && (
        <>
          <Choice
            label="哪一个圈子"
            options={circles.map(({ slug, title }) => ({ value: slug, word: title }))}
            value={circle.slug}
            onChange={choose}
          />
          <Circle circle={circle} marks={marks} onMark={mark} />
          {any && (
            <Button className="gap-16" kind="plain" onTap={wipe}>
              清除我的标记
            </Button>
          )}
        </>
      )}
    </Page>
  )
}
