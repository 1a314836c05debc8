import { Button } from '../../../components/button/Button'
import { Page } from '../../../components/page/Page'
import { StepLine } from '../../../components/progress/StepLine'
import { dateText } from '../../../lib/day'
import { useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useLoad } from '../../../lib/useLoad'
import { LineHead } from './LineHead'
import { StepProofs } from './StepProofs'
import { useVoid } from './useVoid'
import { VoidSheet } from './VoidSheet'
import './index.scss'

definePageConfig({ navigationBarTitleText: '步骤与凭据' })

export default function Evidence() {
  const { enrolment } = useQuery('evidence')
  const load = useLoad('programme.evidence', enrolment ? { enrolment } : null)
  const { may } = useMe()
  const voiding = useVoid(() => void load.reload())
  const line = load.data

  return (
    <Page title="步骤与凭据" load={load} skeleton="steps">
      {line && (
        <>
          <LineHead line={line} />
          <StepLine
            steps={line.steps.map((step) => ({
              key: step.id,
              title: step.title,
              state: step.state,
              side: step.doneOn ? dateText(step.doneOn) : undefined,
              text: step.how ?? undefined,
              below: <StepProofs line={line} step={step} onVoid={voiding.ask} />,
            }))}
          />
          {may('organiser') && (
            <Button kind="plain" onTap={() => voiding.end(line.enrolment)}>
              作废这次报名
            </Button>
          )}
          <VoidSheet voiding={voiding} />
        </>
      )}
    </Page>
  )
}
