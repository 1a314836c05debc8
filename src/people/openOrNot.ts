/** What still waits for an organiser, and what has its answer. */
export const openOrNot = [
  { value: 'open', word: '待处理' },
  { value: 'done', word: '已处理' },
] as const
export type OpenOrNot = (typeof openOrNot)[number]['value']
