import { ReasonSheet } from '../../../components/sheet/ReasonSheet'
import type { Voiding } from './useVoid'

const proof = {
  title: '作废这条登记',
  text: '作废后这条不再算数，但仍留在这里，写明是谁、何时、为什么。',
  verb: '作废',
}
const enrolment = {
  title: '作废这次报名',
  text: '作废后此人不再列入本期，已有的学习记录不删。',
  verb: '作废报名',
}

/** Asks why a piece of evidence, or the whole enrolment, is voided. */
export function VoidSheet({ voiding: { target, close, undo, busy } }: { voiding: Voiding }) {
  if (!target) return null
  return (
    <ReasonSheet
      open
      {...(target.kind === 'enrolment' ? enrolment : proof)}
      loading={busy}
      onReason={(reason) => void undo(reason)}
      onClose={close}
    />
  )
}
