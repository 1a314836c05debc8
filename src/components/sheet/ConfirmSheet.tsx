import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../button/Button'
import { Sheet } from './Sheet'

interface Props {
  open: boolean
  title: string
  /** The verb that is about to happen, never 确定. */
  verb: string
  danger?: boolean
  loading?: boolean
  off?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks once before something that is hard to take back. Children say what it does. */
export function ConfirmSheet({
  open,
  title,
  verb,
  danger,
  loading,
  off,
  onConfirm,
  onClose,
  children,
}: PropsWithChildren<Props>) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <View className="second">{children}</View>
      <Button
        className="gap-16"
        kind={danger ? 'danger' : 'primary'}
        loading={loading}
        off={off}
        onTap={onConfirm}
      >
        {verb}
      </Button>
      <Button className="gap-8" kind="plain" onTap={onClose}>
        先不
      </Button>
    </Sheet>
  )
}
