import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Choice } from '../../../components/field/Choice'
import { Toggle } from '../../../components/field/Toggle'
import { Page } from '../../../components/page/Page'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { replace } from '../../../lib/go'
import { chooseScale, chooseTheme, useLook } from '../../../lib/look'
import { refreshMe, useMe } from '../../../lib/me'
import { closeSession } from '../../../lib/session'
import { toast } from '../../../lib/toast'
import { scales, type Scale, type Theme } from '../../../lib/tokens'
import { useSend } from '../../../lib/useSend'

definePageConfig({ navigationBarTitleText: '设置' })

type ScaleWord = 'system' | '0' | '1' | '2'
const sizes: { value: ScaleWord; word: string }[] = [
  { value: 'system', word: '随系统' },
  ...scales.map((scale, index) => ({ value: String(index) as ScaleWord, word: scale.name })),
]
const themes: { value: Theme | 'system'; word: string }[] = [
  { value: 'system', word: '随系统' },
  { value: 'light', word: '浅色' },
  { value: 'dark', word: '深色' },
]

export default function Settings() {
  const { scaleChoice, themeChoice } = useLook()
  const { me, may } = useMe()
  const prefer = useSend('people.prefer')
  const leave = useSend('people.signOut')
  const [leaving, setLeaving] = useState(false)

  const calendar = async (on: boolean) => {
    if (!(await prefer.send({ calendar: on }))) return
    await refreshMe()
    toast(on ? '学习日历已打开' : '学习日历已关闭，已有的日子可在日历里清空')
  }
  const signOut = async () => {
    if (!(await leave.send({}))) return
    closeSession()
    replace('home')
  }

  return (
    <Page title="设置">
      <SectionHead title="字号" />
      <Choice
        label="字号"
        options={sizes}
        value={String(scaleChoice) as ScaleWord}
        onChange={(value) => chooseScale(value === 'system' ? 'system' : (Number(value) as Scale))}
      />
      <View className="meta gap-8">关怀模式字更大、按钮更高，每屏的事更少。</View>
      <SectionHead title="深浅" />
      <Choice label="深浅" options={themes} value={themeChoice} onChange={chooseTheme} />
      {may('member') && (
        <>
          <SectionHead title="学习日历" />
          <Card>
            <Toggle
              label="自动记下学习的日子"
              hint="只有您自己看得到，不排名，不考核"
              on={me?.preferences.calendar ?? true}
              onChange={(on) => void calendar(on)}
            />
          </Card>
          {process.env.TARO_ENV === 'h5' && (
            <Button className="gap-32" kind="quiet" onTap={() => setLeaving(true)}>
              退出登录
            </Button>
          )}
        </>
      )}
      <ConfirmSheet
        open={leaving}
        title="退出登录"
        verb="退出"
        loading={leave.busy}
        onConfirm={() => void signOut()}
        onClose={() => setLeaving(false)}
      >
        登录码只能用一次，再登录要请组织者重新发一个。已完成的步骤不受影响。
      </ConfirmSheet>
    </Page>
  )
}
