import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Consent } from '../../../components/field/Consent'
import { FormFault } from '../../../components/field/FormFault'
import { PickField } from '../../../components/field/PickField'
import { TextField } from '../../../components/field/TextField'
import { Tick } from '../../../components/field/Tick'
import { relations } from '../../relations'
import { KnownAs } from './KnownAs'
import type { Accepting } from './useAccept'

interface Props {
  inviter: string
  form: Accepting
}

/** Name, relation and two ticks. Whoever is signed in already is not asked for the name a second time. */
export function AcceptForm({ inviter, form }: Props) {
  const { known, filled, fields, set, missing, accept, busy, fault } = form
  return (
    <>
      <View className="gap-24">
        {known ? (
          <KnownAs inviter={inviter} known={known} />
        ) : (
          <TextField label="您的姓名" max={30} placeholder="真实姓名" {...fields('name')} />
        )}
        <PickField label={`您是${inviter}的`} options={relations} {...fields('relation')} />
        <Tick on={filled.adult} onChange={(adult) => set({ adult })} label="我已年满十八周岁">
          我已年满十八周岁
        </Tick>
        <Consent agreed={filled.agreed} onChange={(agreed) => set({ agreed })} />
      </View>
      <FormFault text={fault} />
      <Button
        className="gap-16"
        off={missing !== undefined}
        why={missing}
        loading={busy}
        onTap={() => void accept()}
      >
        接受邀请
      </Button>
    </>
  )
}
