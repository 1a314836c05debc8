import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Phrases } from '../card/Phrases'
import { Picture } from '../picture/Picture'
import './progress.scss'

type StepState = 'todo' | 'doing' | 'done' | 'locked'

export interface StepOnLine {
  key: string
  title: string
  state: StepState
  /** At the right of the title: a day. */
  side?: string
  /** Under the title: how it was done, what it takes, why it is locked. */
  text?: string
  /** Drawn in place of the title and text, for the step that is on now. */
  card?: ReactNode
  /** Under the text. */
  below?: ReactNode
}

const words: Record<StepState, string> = { todo: '未开始', doing: '进行中', done: '已完成', locked: '已锁定' }

function Dot({ state, number }: { state: StepState; number: number }) {
  if (state === 'done') {
    return (
      <View className="steps-dot steps-seal">
        <Picture name="seal" size={30} label={words.done} />
      </View>
    )
  }
  return (
    <View className={`steps-dot steps-dot-${state}`} role="img" ariaRole="img" aria-label={words[state]}>
      {state === 'locked' ? <Picture name="lock" size={15} /> : <Text className="num">{number}</Text>}
    </View>
  )
}

/** Steps down a line; the state is said by seal, number, lock and words, never by colour alone. */
export function StepLine({ steps }: { steps: readonly StepOnLine[] }) {
  return (
    <View className="steps">
      {steps.map((step, index) => (
        <View key={step.key} className={`steps-one steps-${step.state}`}>
          <View className="steps-rail">
            <Dot state={step.state} number={index + 1} />
            {index < steps.length - 1 && <View className="steps-line" />}
          </View>
          <View className="steps-body">
            {step.card ?? (
              <>
                <View className="between">
                  <Text className={`grow ${step.state === 'locked' ? 'soft' : ''}`}>{step.title}</Text>
                  {step.side && <Text className="meta num">{step.side}</Text>}
                </View>
                {step.text && (
                  <View className="meta">
                    <Phrases of={step.text} />
                  </View>
                )}
              </>
            )}
            {step.below}
          </View>
        </View>
      ))}
    </View>
  )
}
