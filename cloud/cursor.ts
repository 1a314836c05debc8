import { z } from 'zod'
import { PAGE } from '../contract/limits'
import { Fault } from './fault'

const id = z.uuid()

/** Where a list goes on: the id of the last item shown; null at its beginning. */
export function afterId(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  if (!id.safeParse(cursor).success) throw new Fault('input', '列表已经变化，请返回后重新打开。')
  return cursor
}

/** One page out of up to PAGE + 1 rows, and where the next begins: after the last row shown. */
export function pageOf<T>(rows: T[], cursorOf: (row: T) => string) {
  const items = rows.slice(0, PAGE)
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? cursorOf(last) : null }
}
