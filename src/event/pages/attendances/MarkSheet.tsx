import { ReasonSheet } from '../../../components/sheet/ReasonSheet'
import type { Marks } from './useMarks'

const words = {
  mark: {
    title: (name: string) => `为${name}补登`,
    text: '补登与扫码效力一样，您的姓名和原因会留在凭据里。',
    verb: '补登',
    placeholder: '比如：手机没电，本人到场，已核对',
  },
  unmark: {
    title: (name: string) => `作废${name}的签到`,
    text: '作废后不再算数，原记录仍可查。',
    verb: '作废',
    placeholder: '比如：登错了人',
  },
} as const

/** Asks why someone is marked present, or why a sign-in is undone. */
export function MarkSheet({ marks: { asking, setAsking, settle, busy } }: { marks: Marks }) {
  if (!asking) return null
  const { title, text, verb, placeholder } = words[asking.kind]
  return (
    <ReasonSheet
      open
      title={title(asking.name)}
      text={text}
      verb={verb}
      placeholder={placeholder}
      loading={busy}
      onReason={(reason) => void settle(reason)}
      onClose={() => setAsking(undefined)}
    />
  )
}
