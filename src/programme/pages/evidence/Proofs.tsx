import { Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Tap } from '../../../components/button/Tap'
import { Phrases } from '../../../components/card/Phrases'
import { momentText } from '../../../lib/day'
import { useMe } from '../../../lib/me'

export type Proof = Output<'programme.evidence'>['steps'][number]['evidence'][number]

function entryText({ kind, how, enteredBy, enteredAt }: Proof): string {
  if (!enteredBy) return `${how}，本人完成`
  const entry = momentText(enteredAt)
  return kind === 'talk' ? `${how}：${enteredBy}，${entry}` : `${how}，${enteredBy}登记于 ${entry}`
}

interface Props {
  proofs: readonly Proof[]
  onVoid: (proof: Proof) => void
}

/** What stands behind a step: when, how, what, by whom; a voided one stays, struck out, with why. */
export function Proofs({ proofs, onVoid }: Props) {
  const { may } = useMe()
  if (proofs.length === 0) return <View className="meta">还没有记录</View>
  return (
    <>
      {proofs.map((proof) => (
        <View key={proof.id} className="proof">
          <View className={proof.voided ? 'proof-void' : ''}>
            {proof.what.split(' · ').map((part) => (
              <View key={part} className="proof-what">
                {part}
              </View>
            ))}
          </View>
          <View className="meta num">{momentText(proof.happenedAt)}</View>
          <View className="meta num">
            <Phrases of={entryText(proof)} />
          </View>
          {proof.reason && <View className="meta">原因：{proof.reason}</View>}
          {proof.reply && <View className="meta">本人：{proof.reply}</View>}
          {proof.voided ? (
            <View className="meta sealed">
              {proof.voided.by}于 {momentText(proof.voided.at)}作废：{proof.voided.reason}
            </View>
          ) : (
            mayVoid(proof, may('organiser')) && (
              <Tap className="proof-undo" label={`作废：${proof.what}`} onTap={() => onVoid(proof)}>
                <Text className="meta sealed">作废</Text>
              </Tap>
            )
          )}
        </View>
      ))}
    </>
  )
}

/** Recorded by an organiser; what was signed by hand is the signer's own to take back. */
const isPaper = ({ kind, enteredBy }: Proof): boolean => kind === 'signing' && enteredBy !== null

// Attendances are undone where they are made, on the event's own list.
const mayVoid = (proof: Proof, organiser: boolean): boolean =>
  proof.kind === 'record' ||
  proof.kind === 'talk' ||
  (organiser && (proof.kind === 'completion' || isPaper(proof)))
