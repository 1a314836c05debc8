import { useState } from 'react'
import { View } from '@tarojs/components'
import { REASON_MAX } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { FormFault } from '../../../components/field/FormFault'
import { PickField } from '../../../components/field/PickField'
import { TextArea } from '../../../components/field/TextArea'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { Sheet } from '../../../components/sheet/Sheet'
import { Loaded } from '../../../components/state/Loaded'
import { useDraft } from '../../../lib/useDraft'
import { useHandIn } from '../../../lib/useHandIn'
import { useLoad } from '../../../lib/useLoad'

interface Props {
  slug: string
  /** A family text: no reason is asked of anybody. */
  free: boolean
  onDone: () => void
  onClose: () => void
}

export const DeferSheet = ({ free, ...rest }: Props) =>
  free ? <Freely {...rest} /> : <WithReason {...rest} />

const words = { to: /组织者/, reason: /原因/ }
type Asked = Omit<Props, 'free'>

function Freely({ slug, onDone, onClose }: Asked) {
  const { handIn, busy, fault } = useHandIn('pledge.defer', `defer:${slug}`, words)
  const say = async () => {
    if (await handIn(true, (id) => ({ id, slug, to: null, reason: null }))) onDone()
  }
  return (
    <ConfirmSheet
      open
      title="暂不签"
      verb="暂不签"
      loading={busy}
      onConfirm={() => void say()}
      onClose={onClose}
    >
      <View>签不签由您自己决定，不用说明原因，也不影响您和家人。什么时候想签，再打开这一页就可以。</View>
      <FormFault text={fault} />
    </ConfirmSheet>
  )
}

function WithReason(props: Asked) {
  const load = useLoad('pledge.confidants', {})
  return (
    <Sheet open title="暂不签" onClose={props.onClose}>
      <View className="second">
        选一位组织者，只有这一位看得到您写的原因，由这一位与您沟通。别处不会列出谁没有签。
      </View>
      <View className="gap-12">
        <Loaded loads={[load]} skeleton="card">
          {load.data && <Reason {...props} people={load.data.items} />}
        </Loaded>
      </View>
    </Sheet>
  )
}

interface Confidant {
  person: string
  name: string
  unitName: string
}

// The words stay on the phone until that organiser has them.
function useReason({ slug, onDone }: Pick<Asked, 'slug' | 'onDone'>, only: string | undefined) {
  const [to, setTo] = useState(only)
  const [reason, write, clear] = useDraft(`defer:${slug}:reason`)
  const { handIn, busy, tried, at, fault } = useHandIn('pledge.defer', `defer:${slug}`, words)
  const short = reason.trim().length < 2
  const say = async () => {
    const make = (id: string) => ({ id, slug, to: to ?? null, reason: reason.trim() })
    if (!(await handIn(to !== undefined && !short, make))) return
    clear()
    onDone()
  }
  const faults = {
    to: at('to') ?? (tried && to === undefined ? '请选一位组织者' : undefined),
    reason: at('reason') ?? (tried && short ? '请写明原因，一两句话就可以' : undefined),
  }
  return { to, setTo, reason, write, say, busy, fault, faults }
}

function Reason({ people, ...asked }: Asked & { people: Confidant[] }) {
  const form = useReason(asked, people.length === 1 ? people[0]?.person : undefined)
  if (people.length === 0)
    return <View className="second">现在没有可以选的组织者。您可以先不签，当面告诉本单位的联络员。</View>
  const options = people.map(({ person, name, unitName }) => ({
    value: person,
    word: `${name} · ${unitName}`,
  }))
  return (
    <>
      <PickField
        label="告诉哪一位组织者"
        options={options}
        value={form.to}
        onChange={form.setTo}
        error={form.faults.to}
      />
      <TextArea
        label="原因"
        value={form.reason}
        onChange={form.write}
        max={REASON_MAX}
        lines={3}
        hint="写的内容先存在这部手机上"
        error={form.faults.reason}
      />
      <FormFault text={form.fault} />
      <Button className="gap-8" loading={form.busy} onTap={() => void form.say()}>
        告诉这位组织者
      </Button>
      <Button className="gap-8" kind="plain" onTap={asked.onClose}>
        再想想
      </Button>
    </>
  )
}
