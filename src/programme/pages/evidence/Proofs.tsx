import { Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Tap } from '../../../components/button/Tap'
import { momentText } from '../../../lib/day'
import { useMe } from '../../../lib/me'

export type Proof = Output<'programme.evidence'>['steps'][number]['evidence'][number]

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
          <View className={proof.voided ? 'second proof-void' : 'second'}>
            {proof.what} · {proof.how}
          </View>
          <View className="meta num">
            {momentText(proof.happenedAt)}
            {proof.enteredBy ? `，${proof.enteredBy}登记于 ${momentText(proof.enteredAt)}` : '，本人完成'}
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

// Attendances are undone where they are made, on the event's own list.
const mayVoid = (proof: Proof, organiser: boolean): boolean =>
  proof.kind === 'record' || proof.kind === 'talk' || (organiser && proof.kind === 'completion')
