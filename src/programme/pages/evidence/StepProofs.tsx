import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { go } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { Proofs, type Proof } from './Proofs'

interface Props {
  line: Output<'programme.evidence'>
  step: Output<'programme.evidence'>['steps'][number]
  onVoid: (proof: Proof) => void
}

/** What stands behind a step, and what may be entered for it while it is open. */
export function StepProofs({ line: { enrolment, person }, step, onVoid }: Props) {
  const { may } = useMe()
  const talked = step.evidence.some((one) => one.kind === 'talk' && !one.voided)
  const paper = step.kind === 'pledge' && step.state !== 'done' && may('organiser')
  return (
    <Card className="evidence-card">
      <Proofs proofs={step.evidence} onVoid={onVoid} />
      <View className="evidence-acts">
        {step.kind === 'talk' && step.state !== 'done' && (
          <Button small kind="quiet" onTap={() => go('talkForm', { enrolment })}>
            {talked ? '更正登记' : '登记谈话'}
          </Button>
        )}
        {paper && (
          <Button
            small
            kind="quiet"
            onTap={() => go('paperForm', { person, slug: step.pledge ?? undefined })}
          >
            登记纸质承诺书
          </Button>
        )}
        {step.state !== 'done' && (
          <Button
            small
            kind={step.kind === 'talk' || paper ? 'plain' : 'quiet'}
            onTap={() => go('recordForm', { enrolment, step: step.id, title: step.title })}
          >
            登记线下完成
          </Button>
        )}
      </View>
    </Card>
  )
}
