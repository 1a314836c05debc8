import { Text, View } from '@tarojs/components'
import type { CallError } from '../../lib/call'
import { back, go } from '../../lib/go'
import { Button } from '../button/Button'
import { Picture } from '../picture/Picture'
import './state.scss'

interface Props {
  error: CallError
  works?: string
  loading?: boolean
  onRetry?: () => void
}

const titles = {
  offline: '网络不通',
  signin: '还没有绑定身份',
  forbidden: '这一页不对您开放',
  missing: '没有找到',
  slow: '请稍等片刻',
  broken: '服务出错了',
} as const

const isTitled = (code: string): code is keyof typeof titles => code in titles

/** What happened, what still works, and one thing to do. */
export function Failed({ error, works, loading, onRetry }: Props) {
  const { code, message } = error
  const again = code === 'offline' || code === 'slow' || code === 'broken'
  return (
    <View className="state">
      <Picture
        name={code === 'offline' ? 'stream' : 'gate'}
        size={96}
        width={128}
        className="state-picture"
      />
      <Text className="state-title serif">{isTitled(code) ? titles[code] : '没有打开'}</Text>
      <Text className="state-text">
        {code === 'offline' ? (works ?? '打开过的文章还可以读，已记下的进度都在。联网后再试。') : message}
      </Text>
      <View className="state-action">
        {code === 'signin' && (
          <Button className="state-first" onTap={() => go('bind')}>
            去绑定
          </Button>
        )}
        {again && onRetry ? (
          <Button kind="quiet" loading={loading} onTap={onRetry}>
            重试
          </Button>
        ) : (
          <Button kind="quiet" onTap={back}>
            返回
          </Button>
        )}
      </View>
    </View>
  )
}
