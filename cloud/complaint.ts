import type { z } from 'zod'

/** Fields by the words that stand beside them on the screen. */
const LABELS: Record<string, string> = {
  name: '姓名',
  tag: '区分',
  code: '绑定码',
  text: '内容',
  reason: '原因',
  title: '标题',
  place: '地点',
  query: '搜索词',
  startsAt: '开始时间',
  endsAt: '结束时间',
  happenedAt: '发生时间',
  happenedOn: '发生日期',
  startsOn: '开始日期',
  dueOn: '截止日期',
  on: '日期',
  day: '日期',
  month: '月份',
  unit: '单位',
  parent: '上级单位',
  position: '职务',
  level: '职级层次',
  appointment: '任职类型',
  appointedOn: '任职日期',
  groups: '人员分组',
  group: '人员分组',
  people: '人员',
  person: '人员',
  role: '角色',
  answer: '答复',
  talker: '谈话人',
  capacity: '谈话人身份',
  way: '完成方式',
  step: '步骤',
  digits: '六位数字',
  token: '二维码',
  consent: '隐私说明',
  receipt: '回执号',
  slug: '内容编号',
  reference: '编号',
  cursor: '翻页位置',
}

const label = (path: PropertyKey[]) => LABELS[String(path.filter((part) => typeof part === 'string').at(-1))]

function wrong(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return `最多 ${issue.maximum} 个字`
    return issue.origin === 'array' ? `一次最多 ${issue.maximum} 项` : `不能大于 ${issue.maximum}`
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'string')
      return Number(issue.minimum) > 1 ? `至少 ${issue.minimum} 个字` : '还没有填'
    return issue.origin === 'array' ? `至少选 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return '还没有填'
  return '填得不对'
}

/** Says to the person, in Chinese, which field is wrong and how. Wants an error parsed with `reportInput`. */
export function complaint(error: z.ZodError): string {
  const issue = error.issues[0]
  const field = issue && label(issue.path)
  if (!issue || !field) return '提交的内容不完整，请刷新页面后再试。'
  return `“${field}”${wrong(issue)}，请改好后再提交。`
}
