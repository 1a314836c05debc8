import { ReasonSheet } from '../../../components/sheet/ReasonSheet'
import { toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'

interface Props {
  /** The id of what was granted; without one the sheet is closed. */
  grant: string | undefined
  onClose: () => void
  onRevoked: () => void
}

/** Takes a duty back, with a reason. */
export function RevokeSheet({ grant, onClose, onRevoked }: Props) {
  const { send, busy } = useSend('people.revoke')
  const revoke = async (reason: string) => {
    if (!grant || !(await send({ grant, reason }))) return
    toast('已取消')
    onRevoked()
  }
  return (
    <ReasonSheet
      open={grant !== undefined}
      title="取消职责"
      text="取消后立即生效，此人做过的登记仍然有效。"
      verb="取消职责"
      loading={busy}
      onReason={(reason) => void revoke(reason)}
      onClose={onClose}
    />
  )
}
