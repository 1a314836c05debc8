import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { Row } from '../../../components/list/Row'
import { Picture } from '../../../components/picture/Picture'
import type { Output } from '../../../../contract/index'
import { openItem, type Step } from '../../../features/programme/next'
import { go } from '../../../lib/go'

type Bond = Output<'family.home'>['bonds'][number]

interface Props {
  steps: readonly Step[]
  bonds: readonly Bond[]
  /** Opens the list of a step that holds several films or texts. */
  onItems: (step: string) => void
}

const doneWord = ({ kind }: Step) => (kind === 'film' ? '已看' : kind === 'pledge' ? '已签' : '已读')

/** How long it takes, and how far it has come: 约 24 分钟, 读了 1 篇，还差 2 篇. */
function textOf({ state, minutes, items, choose }: Step): string | undefined {
  if (state === 'done') return undefined
  const done = items.filter((item) => item.done).length
  const needed = choose ?? items.length
  return done > 0 && needed > 1 ? `读了 ${done} 篇，还差 ${needed - done} 篇` : `约 ${minutes} 分钟`
}

function open({ id, pledge, items }: Step, onItems: Props['onItems']): void {
  const only = items.length === 1 ? items[0] : undefined
  if (pledge?.signing) go('signed', { signing: pledge.signing })
  else if (pledge) go('pledge', { slug: pledge.slug })
  else if (only) openItem(only)
  else onItems(id)
}

function StepRow({ step, onItems }: { step: Step; onItems: Props['onItems'] }) {
  const { state, title } = step
  if (state === 'locked')
    return (
      <Row
        title={title}
        text={textOf(step)}
        side={<Picture name="lock" size={18} className="soft" label="还没有打开" />}
      />
    )
  return (
    <Row
      title={title}
      text={textOf(step)}
      side={state === 'done' && <Tag>{doneWord(step)}</Tag>}
      onTap={() => open(step, onItems)}
    />
  )
}

function letterText({ official, line, opened }: Bond): string {
  if (opened) return `${official}已经打开`
  return line ? `已经选好，${official}签了自己的承诺书才打开` : '选一句备好的话，也可以不选'
}

/** The few things of the family page, in the order in which they read best; none is a condition of another but the letter read first. */
export function Things({ steps, bonds, onItems }: Props) {
  const shown = steps.filter(({ items, pledge }) => items.length > 0 || pledge)
  const lock = shown.find(({ state }) => state === 'locked')?.lock
  return (
    <>
      <Card className="card-lines gap-16">
        {shown.map((step) => (
          <StepRow key={step.id} step={step} onItems={onItems} />
        ))}
        <Row title="三个圈子悄悄话" text="只留在这部手机，不上传" onTap={() => go('circles')} />
        {bonds.map((bond) => (
          <Row
            key={bond.bond}
            title={`给${bond.official}一句家书`}
            text={letterText(bond)}
            onTap={() => go('letter', { bond: bond.bond })}
          />
        ))}
      </Card>
      {lock && <View className="meta gap-8">{`上锁的几样，${lock}。`}</View>}
    </>
  )
}
