import { storeCard } from '../certificate/card'
import { drawCard } from '../certificate/drawCard'
import { Fault } from '../fault'
import { openedLine } from '../familyLetter'
import type { Verb } from '../verb'

/** Who the line is from, as its reader calls them. */
const FROM = { 配偶: '爱人', 父母: '父母', 成年子女: '孩子', 兄弟姐妹: '兄弟姐妹', 其他家人: '家人' } as const

export const deskCard: Verb<'family.deskCard'> = async (ctx, { bond }) => {
  const opened = await openedLine(ctx.db, ctx.me.person!.id, bond)
  if (!opened) throw new Fault('missing', '没有找到这封家书，或者它还没有打开。')
  const { text, relation, relative } = opened
  const pdf = await drawCard({ text, from: `${FROM[relation]} ${relative}`, at: ctx.now })
  return { fileName: '家书.pdf', url: await storeCard(ctx, bond, pdf) }
}
