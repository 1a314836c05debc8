import { View } from '@tarojs/components'
import { CallError } from '../../lib/call'
import { useLook } from '../../lib/look'
import { stay, useAway } from '../../lib/pageFile'
import { ConfirmSheet } from '../sheet/ConfirmSheet'
import { Failed } from '../state/Failed'
import './page.scss'

const words = {
  offline: {
    title: '网络不通',
    verb: '重试',
    text: '这一页还没有下载到手机上。联网后点“重试”就能打开；眼前的这一页和已记下的进度都在。',
  },
  renewed: {
    title: '程序更新了',
    verb: '重新打开',
    text: '这一页换成了新的，重新打开就能看。已记下的进度都在；眼前有没交的内容，请先交了再打开。',
  },
} as const

const FIRST = '页面还没有下载完。联网后点“重试”就能打开，已记下的进度都在。'

/** A page whose file did not come, said over the page that stays; alone when there is none yet. */
export function AwaySheet() {
  const look = useLook()
  const away = useAway()
  if (!away) return null
  const { title, verb, text } = words[away.why]
  const frame = `page-root theme-${look.theme} scale-${look.scale}`
  if (away.blank)
    return (
      <View className={frame}>
        <Failed
          error={new CallError('offline', FIRST, '')}
          works={FIRST}
          loading={away.busy}
          onRetry={away.again}
        />
      </View>
    )
  // A frame without height: only its sheet, which is fixed, stands over the open page.
  return (
    <View className={frame} style="min-height:0">
      <ConfirmSheet open title={title} verb={verb} loading={away.busy} onConfirm={away.again} onClose={stay}>
        {text}
      </ConfirmSheet>
    </View>
  )
}
