import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { FormFault } from '../../../components/field/FormFault'
import { PickField, WhenField } from '../../../components/field/PickField'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { Loaded } from '../../../components/state/Loaded'
import { dateOf, dateText } from '../../../lib/day'
import { useLoad } from '../../../lib/useLoad'
import { Recorded } from './Recorded'
import { usePaperForm, type PaperForm } from './usePaperForm'

interface Props {
  person: string
  slug: string | undefined
  onAnother: () => void
}

/** The sheet of one person: what it is, and when it was signed. */
export function PaperSheet({ person, slug, onAnother }: Props) {
  const whose = useLoad('people.person', { id: person })
  const form = usePaperForm(person, slug)
  const name = whose.data?.name ?? ''
  return (
    <Loaded loads={[whose, form.texts]} skeleton="card">
      <Card>
        <View className="h3">{name}</View>
        <View className="meta">
          <Phrases of={[whose.data?.unitName ?? '', whose.data?.position ?? '']} />
        </View>
      </Card>
      {form.serial ? (
        <Recorded serial={form.serial} title={form.title ?? ''} onAnother={onAnother} />
      ) : (
        <Fields name={name} form={form} onAnother={onAnother} />
      )}
    </Loaded>
  )
}

interface FieldsProps {
  name: string
  form: PaperForm
  onAnother: () => void
}

function Fields({ name, form, onAnother }: FieldsProps) {
  return (
    <>
      <View className="gap-16">
        <PickField
          label="签的是哪一份"
          options={form.options}
          value={form.slug}
          onChange={form.setSlug}
          error={form.wrong.slug}
        />
        <WhenField
          label="纸上的签署日期"
          mode="date"
          value={form.signedOn}
          end={dateOf(new Date())}
          onChange={form.setSignedOn}
          error={form.wrong.day}
        />
      </View>
      <FormFault text={form.fault} fields={form.wrong} />
      <Button onTap={form.look}>登记这份纸质承诺书</Button>
      <Button className="gap-8" kind="plain" onTap={onAnother}>
        换一个人
      </Button>
      <Check name={name} form={form} />
    </>
  )
}

function Check({ name, form }: Omit<FieldsProps, 'onAnother'>) {
  return (
    <ConfirmSheet
      open={form.checking}
      title="对照原件再看一遍"
      verb="登记"
      loading={form.busy}
      onConfirm={() => void form.save()}
      onClose={form.close}
    >
      <View>
        {name}，{dateText(form.signedOn)}在纸上亲笔签了《{form.title}》。
      </View>
      <View className="gap-8">
        登记后进入存证，本人在“我的承诺书”里看得到。您的姓名和登记时间会一并留下；登错了可以作废，记录仍在。
      </View>
    </ConfirmSheet>
  )
}
