import type { PropsWithChildren } from 'react'
import { Button as TaroButton, Text, View } from '@tarojs/components'
import { keyboard } from './keyboard'
import './button.scss'

interface Props {
  onTap?: () => void
  kind?: 'primary' | 'quiet' | 'danger' | 'plain'
  /** Not yet possible. */
  off?: boolean
  /** What is missing, said under the button while it is off. */
  why?: string
  loading?: boolean
  small?: boolean
  className?: string
}

/** A verb on a pill. While it loads it keeps its width and takes no second tap. */
export function Button({
  onTap,
  kind = 'primary',
  off,
  why,
  loading,
  small,
  className = '',
  children,
}: PropsWithChildren<Props>) {
  const classes = [
    'btn',
    `btn-${kind}`,
    off ? 'btn-off' : '',
    small ? 'btn-small' : '',
    loading ? 'btn-busy' : '',
    className,
  ]
  const press = () => {
    if (!off && !loading) onTap?.()
  }
  return (
    <>
      <TaroButton
        className={classes.filter(Boolean).join(' ')}
        hoverClass={off || loading ? 'none' : 'btn-down'}
        aria-disabled={off || loading}
        onClick={press}
        {...keyboard(press)}
        {...(process.env.TARO_ENV === 'h5' ? { role: 'button' } : {})}
      >
        {loading && <View className="btn-dot" />}
        <Text className="btn-text">{children}</Text>
      </TaroButton>
      {off && why && <View className="meta centre gap-8">{why}</View>}
    </>
  )
}
