import { Fault } from '../fault'

export type Place = { at: string; key: string }

/** Where the next page of a list, newest first, begins: after this row. */
export const cursorOf = ({ at, key }: Place): string => `${at}~${key}`

export function placeOf(cursor: string): Place {
  const [at = '', key = ''] = cursor.split('~')
  const moment = new Date(at)
  const year = moment.getUTCFullYear()
  // False for no date at all, too.
  if (!(year >= 1900 && year < 2200)) throw new Fault('input', '翻页的位置不对，请从头打开列表。')
  return { at: moment.toISOString(), key }
}
