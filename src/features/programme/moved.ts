import type { Output } from '../../../contract/index'
import { toast } from '../../lib/toast'

type Moved = Pick<Output<'programme.replyTalk'>, 'finished' | 'opened'>

/** What a reply finished and opened, in a line: 已确认，“谈心谈话”完成. */
export function movedText({ finished, opened }: Moved, done: string): string {
  const ended = finished.map((step) => `“${step.title}”`).join('、')
  const begun = opened.map((step) => `“${step.title}”`).join('、')
  return [done, ended && `${ended}完成`, begun && `${begun}已打开`].filter(Boolean).join('，')
}

export function toastMoved(moved: Moved, done: string): void {
  toast(movedText(moved, done))
}
