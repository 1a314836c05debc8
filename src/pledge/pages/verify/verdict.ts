import type { Output } from '../../../../contract/index'

export type Verified = Output<'pledge.verify'>

interface Verdict {
  title: string
  text: string
  /** good: it stands; past: it was true and is over; bad: nobody should rely on it. */
  kind: 'good' | 'past' | 'bad'
}

const whatOf = ({ kind }: Verified) => (kind === 'completion' ? '结业证书' : '承诺书')

const verdicts: Record<Verified['state'], (of: Verified) => Verdict> = {
  valid: (of) => ({ kind: 'good', title: '真实有效', text: `这份${whatOf(of)}在册，没有撤回。` }),
  superseded: () => ({
    kind: 'past',
    title: '已另签新版',
    text: '签署是真的。文本后来有了新版，本人已经签了新的一版。',
  }),
  withdrawn: () => ({
    kind: 'past',
    title: '已撤回',
    text: '签署是真的，后来由本人撤回，或者登记有误作废。',
  }),
  erased: () => ({
    kind: 'past',
    title: '个人信息已删除',
    text: '签署是真的。签署人的个人信息已依法删除，记录本身还在。',
  }),
  unknown: () => ({
    kind: 'bad',
    title: '没有这个编号',
    text: '请对照证书再核一遍编号。一直查不到的，不要采信。',
  }),
}

const BROKEN: Verdict = {
  kind: 'bad',
  title: '记录对不上',
  text: '编号在册，但重新核算没有通过，请不要采信，并告诉组织者。',
}

/** What a serial is worth, in words. */
export const verdictOf = (of: Verified): Verdict =>
  of.state !== 'unknown' && !of.holds ? BROKEN : verdicts[of.state](of)
