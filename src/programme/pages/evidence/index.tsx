import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { Button } from '../../../components/button/Button'
import { Page } from '../../../components/page/Page'
import { StepLine } from '../../../components/progress/StepLine'
import { Banner } from '../../../components/state/Banner'
import { ReasonSheet } from '../../../components/sheet/ReasonSheet'
import { dateText, dueLine } from '../../../lib/day'
import { go, useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useLoad } from '../../../lib/useLoad'
import { Proofs } from './Proofs'
import { useVoid } from './useVoid'
import './index.scss'

definePageConfig({ navigationBarTitleText: '步骤与凭据' })

export default function Evidence() {
  const { enrolment } = useQuery('evidence')
  const load = useLoad('programme.evidence', enrolment ? { enrolment } : null)
  const { may } = useMe()
  const [ending, setEnding] = useState(false)
  const { voiding, ask, close, undo, busy } = useVoid(() => void load.reload())
  const line = load.data

  return (
    <Page title="步骤与凭据" load={load} skeleton="steps">
      {line && (
        <>
          <View className="row">
            <View className="h2 serif grow">{line.name}</View>
            {line.overdue && <Tag kind="seal">已过期限</Tag>}
          </View>
          <View className="second">
            {line.unitName} · {line.position}
          </View>
          <View className="meta num evidence-due">
            {line.doneOn ? `${dateText(line.doneOn)}全部完成` : dueLine(line.dueOn)} ·{' '}
            {dateText(line.startsOn)}开始
          </View>
          {line.objection && (
            <View className="evidence-objection">
              <Banner warn picture="talk">
                本人对谈话登记有不同意见：{line.objection}
              </Banner>
            </View>
          )}
          <StepLine
            steps={line.steps.map((step) => ({
              key: step.id,
              title: step.title,
              state: step.state,
              side: step.doneOn ? dateText(step.doneOn) : undefined,
              text: step.how ?? undefined,
              below: (
                <Card className="evidence-card">
                  <Proofs proofs={step.evidence} onVoid={ask} />
                  <View className="evidence-acts">
                    {step.kind === 'talk' && step.state !== 'done' && (
                      <Button small kind="quiet" onTap={() => go('talkForm', { enrolment: line.enrolment })}>
                        {step.evidence.some((one) => one.kind === 'talk' && !one.voided)
                          ? '更正登记'
                          : '登记谈话'}
                      </Button>
                    )}
                    {step.state !== 'done' && (
                      <Button
                        small
                        kind={step.kind === 'talk' ? 'plain' : 'quiet'}
                        onTap={() =>
                          go('recordForm', { enrolment: line.enrolment, step: step.id, title: step.title })
                        }
                      >
                        登记线下完成
                      </Button>
                    )}
                  </View>
                </Card>
              ),
            }))}
          />
          {may('organiser') && (
            <Button kind="plain" onTap={() => setEnding(true)}>
              作废这次报名
            </Button>
          )}
          <ReasonSheet
            open={voiding !== undefined}
            title="作废这条登记"
            text="作废后这条不再算数，但仍留在这里，写明是谁、何时、为什么。"
            verb="作废"
            loading={busy}
            onReason={(reason) => void undo(reason)}
            onClose={close}
          />
          <ReasonSheet
            open={ending}
            title="作废这次报名"
            text="作废后此人不再列入本期，已有的学习记录不删。"
            verb="作废报名"
            loading={busy}
            onReason={(reason) => {
              setEnding(false)
              void undo(reason, { kind: 'enrolment', id: line.enrolment })
            }}
            onClose={() => setEnding(false)}
          />
        </>
      )}
    </Page>
  )
}
