import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { go } from '../../../lib/go'
import { Proofs, type Proof } from './Proofs'

interface Props {
  enrolment: string
  step: Output<'programme.evidence'>['steps'][number]
  onVoid: (proof: Proof) => void
}

/** What stands behind a step, and what may be entered for it while it is open. */
export function StepProofs({ enrolment, step, onVoid }: Props) {
  const talked = step.evidence.some((one) => one.kind === 'talk' && !one.voided)
  return (
    <Card className="evidence-card">
      <Proofs proofs={step.evidence} onVoid={onVoid} />
      <View className="evidence-acts">
        {step.kind === 'talk' && step.state !== 'done' && (
          <Button small kind="quiet" onTap={() => go('talkForm', { enrolment })}>
            {talked ? '更正登记' : '登记谈话'}
          </Button>
        )}
        {step.state !== 'done' && (
          <Button
            small
            kind={step.kind === 'talk' ? 'plain' : 'quiet'}
            onTap={() => go('recordForm', { enrolment, step: step.id, title: step.title })}
          >
            登记线下完成
          </Button>
        )}
      </View>
    </Card>
  )
}
