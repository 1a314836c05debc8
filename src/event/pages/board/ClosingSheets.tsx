import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { ReasonSheet } from '../../../components/sheet/ReasonSheet'
import type { Change } from './useChange'

/** Asks before the sign-in is ended, or the whole assembly voided. */
export function ClosingSheets({ change }: { change: Change }) {
  return (
    <>
      <ConfirmSheet
        open={change.asking === 'end'}
        title="结束签到"
        verb="结束签到"
        loading={change.busy}
        onConfirm={() => void change.end()}
        onClose={() => change.ask(undefined)}
      >
        结束后扫码和数字都不再有效，漏签的仍可以手工补登。
      </ConfirmSheet>
      <ReasonSheet
        open={change.asking === 'void'}
        title="作废这场大会"
        text="作废后，这场大会的签到不再算数，原记录仍可查。"
        verb="作废大会"
        loading={change.busy}
        onReason={(reason) => void change.undo(reason)}
        onClose={() => change.ask(undefined)}
      />
    </>
  )
}
