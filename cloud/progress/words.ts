import type { Way } from '../../contract/limits'
import { clockOf, dayOf } from '../day'

export const WAY_WORDS: Record<Way, string> = {
  hall: '现场',
  paper: '纸质',
  transcript: '文稿',
  person: '当面',
  waived: '免修',
}

export const SIGN_WORDS = { qr: '扫码签到', digits: '数字签到', hand: '由组织者补登' } as const

export const CHANNEL_WORDS = { phone: '手写签署', hall: '现场集体签订', paper: '纸质签署' } as const

/** 11月23日 14:26, by the county's clock. */
export const momentWords = (at: Date): string => {
  const [, month, date] = dayOf(at).split('-').map(Number)
  return `${month}月${date}日 ${clockOf(at)}`
}

export const quoted = (titles: string[]): string => titles.map((title) => `“${title}”`).join('')
