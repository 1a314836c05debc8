import type { PropsWithChildren } from 'react'
import { ConfirmSheet } from '../components/sheet/ConfirmSheet'
import { toast } from '../lib/toast'
import { useSend } from '../lib/useSend'

interface Props {
  /** The bond that would end; without one nothing is asked. */
  bond: string | undefined
  title: string
  onClose: () => void
  onDone: () => Promise<void>
}

/** Asks once before a bond ends; either side may end it. */
export function EndBond({ bond, title, onClose, onDone, children }: PropsWithChildren<Props>) {
  const { send, busy } = useSend('family.unbind')
  const end = async () => {
    if (!bond || !(await send({ bond }))) return
    toast('已结束绑定')
    onClose()
    await onDone()
  }
  return (
    <ConfirmSheet
      open={bond !== undefined}
      title={title}
      verb="结束绑定"
      danger
      loading={busy}
      onConfirm={() => void end()}
      onClose={onClose}
    >
      {children}
    </ConfirmSheet>
  )
}
