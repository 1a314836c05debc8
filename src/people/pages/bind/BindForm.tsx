import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Consent } from '../../../components/field/Consent'
import { FormFault } from '../../../components/field/FormFault'
import { TextField } from '../../../components/field/TextField'
import { useBind } from './useBind'

/** Code, name and tick; `given` is the code that came with the link. */
export function BindForm({ given }: { given: string }) {
  const { filled, set, missing, bind, busy, fault } = useBind(given)
  return (
    <>
      <View className="gap-16">
        <TextField
          label="绑定码"
          code
          value={filled.code}
          max={20}
          onChange={(code) => set({ code })}
          placeholder="邀请单上的十个字符"
          error={fault.at('code')}
        />
        <TextField
          label="姓名"
          value={filled.name}
          max={30}
          onChange={(name) => set({ name })}
          placeholder="与名册上一致"
          error={fault.at('name')}
        />
        <Consent agreed={filled.agreed} onChange={(agreed) => set({ agreed })} />
      </View>
      <FormFault text={fault.form} />
      <Button
        className="gap-16"
        off={missing !== undefined}
        why={missing}
        loading={busy}
        onTap={() => void bind()}
      >
        绑定
      </Button>
    </>
  )
}
