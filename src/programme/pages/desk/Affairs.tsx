import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Row } from '../../../components/list/Row'
import type { Shape } from '../../../components/picture/shapes'
import { go } from '../../../lib/go'

interface Affair {
  picture: Shape
  title: string
  text?: string
  open: () => void
}

const doing: Affair[] = [
  { picture: 'calendar', title: '大会', text: '新建、开启签到、投屏、补登', open: () => go('events') },
  { picture: 'plus', title: '报名', text: '按分组和任职日期把人加进课程', open: () => go('enrol') },
  {
    picture: 'book',
    title: '纸质承诺书',
    text: '登记在纸上签好的，出编号',
    open: () => go('paperForm', {}),
  },
  { picture: 'people', title: '名册', text: '人员、绑定码、联络员', open: () => go('roster') },
]

const answering: Affair[] = [
  { picture: 'letters', title: '更正与删除申请', text: '十五个工作日内答复', open: () => go('requests') },
  { picture: 'talk', title: '暂不签的说明', text: '只说给您一个人听的', open: () => go('deferrals') },
  { picture: 'mail', title: '投诉建议', open: () => go('suggestions') },
  { picture: 'edit', title: '交来的心得', text: '只有作者本人和组织者看得到', open: () => go('handed') },
  { picture: 'check', title: '待确认的内容', text: '依据的法律有变动，确认后发布', open: () => go('drafts') },
]

/** What only an organiser does. */
export function Affairs({ onReview }: { onReview: () => void }) {
  const review: Affair = {
    picture: 'shield',
    title: '微信审核体验',
    text: '给审核人员一个可以反复使用的码',
    open: onReview,
  }
  return (
    <>
      <Section title="办事" affairs={doing} />
      <Section title="答复" affairs={answering} />
      <Section title="上架" affairs={[review]} />
    </>
  )
}

function Section({ title, affairs }: { title: string; affairs: readonly Affair[] }) {
  return (
    <>
      <SectionHead title={title} />
      <Card className="card-lines">
        {affairs.map(({ open, ...words }) => (
          <Row key={words.title} {...words} onTap={open} />
        ))}
      </Card>
    </>
  )
}
