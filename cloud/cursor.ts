import { z } from 'zod'
import { Fault } from './fault'

const id = z.uuid()

/** Where a list goes on: the id of the last item shown; null at its beginning. */
export function afterId(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  if (!id.safeParse(cursor).success) throw new Fault('input', '列表已经变化，请返回后重新打开。')
  return cursor
}
