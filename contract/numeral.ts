const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一, 十, 十二, 二十 … as a pledge's articles are numbered, on the screen and on its certificate; from 1 to 99. */
export function numeral(n: number): string {
  const tens = Math.floor(n / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${ten}${DIGITS[n % 10]}`
}
