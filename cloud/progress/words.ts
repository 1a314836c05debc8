import type { Way } from '../../contract/limits'

export const WAY_WORDS: Record<Way, string> = {
  hall: '现场',
  paper: '纸质',
  transcript: '文稿',
  person: '当面',
  waived: '免修',
}

export const SIGN_WORDS = { qr: '扫码签到', digits: '数字签到', hand: '由组织者补登' } as const

export const CHANNEL_WORDS = { phone: '手写签署', hall: '现场集体签订', paper: '纸质签署' } as const

const SHANGHAI = 8 * 3600_000

/** 14:26, by the county's clock. */
export const clockOf = (at: Date): string => new Date(at.getTime() + SHANGHAI).toISOString().slice(11, 16)

/** 11月23日 14:26, by the county's clock. */
export const momentWords = (at: Date): string => {
  const iso = new Date(at.getTime() + SHANGHAI).toISOString()
  return `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日 ${iso.slice(11, 16)}`
}

export const quoted = (titles: string[]): string => titles.map((title) => `“${title}”`).join('')
