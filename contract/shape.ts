import { z } from 'zod'
import { GROUPS, LEVELS, PAGE, REASON_MAX } from './limits'

/** Shapes that several domains share. */
export const id = z.uuid()
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
// Beyond these years neither JavaScript's dates nor the database's agree on how a moment is written.
const years = /^(19|20|21)\d\d-/
/** A day as people write it, in the county's time (Asia/Shanghai). */
export const day = z.iso.date().regex(years).meta({ format: 'date' })
/** A moment, ISO 8601 with its offset. */
export const moment = z.iso.datetime({ offset: true }).regex(years).meta({ format: 'date-time' })
export const reason = z.string().trim().min(2).max(REASON_MAX)
export const line = (max: number) => z.string().trim().min(1).max(max)
export const cursor = z.string().max(200).optional()
export const nothing = z.object({})
export const ok = z.object({})
export const level = z.enum(LEVELS)
export const group = z.enum(GROUPS)
/** A page of a list: at most 20, and where the next begins. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item).max(PAGE), next: z.string().nullable() })

/** A step that the call just finished or opened. */
export const stepMoved = z.object({ enrolment: id, step: z.string(), title: z.string() })
export const moved = z.object({ finished: z.array(stepMoved), opened: z.array(stepMoved) })
