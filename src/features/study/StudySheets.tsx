import { CheckedAlone } from './CheckedSheet'
import { useCheckedIn } from './checkedIn'
import { FinishedSheet, type Finished } from './FinishedSheet'
import type { Sitting } from './useSitting'

interface Props extends Finished {
  sitting: Sitting
  /** Nothing is being read or played just now. */
  quiet: boolean
}

/** What a sitting has to say: that it is finished, the day's check-in with it; or the check-in, at a quiet moment. */
export function StudySheets({ sitting: { outcome, closeOutcome }, quiet, ...finished }: Props) {
  const { checked, close } = useCheckedIn(quiet || outcome !== undefined)
  if (outcome)
    return (
      <FinishedSheet
        {...finished}
        outcome={outcome}
        checked={checked}
        onClose={() => {
          close()
          closeOutcome()
        }}
      />
    )
  return checked ? <CheckedAlone checked={checked} onClose={close} /> : null
}
