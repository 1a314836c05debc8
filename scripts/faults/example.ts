import { z } from 'zod'
import { contract, type Action } from '../../contract'

/** The part of JSON Schema that the contract's inputs come to. */
export type Schema = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  items?: Schema
  prefixItems?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
}

/** A call's input as JSON Schema, without the words that only validators need. */
export const inputSchema = (action: Action): Schema =>
  z.toJSONSchema(contract[action].input, { io: 'input' }) as Schema

/** A string field that names something: an id, or a slug. */
export const names = ({ format, pattern }: Schema) => format === 'uuid' || pattern === SLUG

const SLUG = '^[a-z0-9][a-z0-9-]{0,63}$'

const SERIAL = '^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}$'

const FORMATS: Record<string, string> = { date: '2026-11-20', 'date-time': '2026-11-20T09:00:00+08:00' }
const PATTERNS: Record<string, string> = {
  '^\\d{6}$': '123456',
  '^\\d{4}-(0[1-9]|1[0-2])$': '2026-11',
  [SERIAL]: 'ABCD-EFGH-JKMN-PQRS',
  '^[A-Za-z0-9_-]{32}$': 'A'.repeat(32),
  '^[0-9a-f]{64}$': '0f'.repeat(32),
}

type Pick = (field: string) => string

function text(schema: Schema, field: string, pick: Pick): string {
  if (names(schema)) return pick(field)
  const { format, pattern, minLength = 0 } = schema
  const fixed = format ? FORMATS[format] : pattern && PATTERNS[pattern]
  if (fixed) return fixed
  if (format || pattern) throw new Error(`No example is known for ${field}: ${format ?? pattern}`)
  return '文'.repeat(Math.max(2, minLength))
}

/**
 * A valid value for a schema: the first of what may be chosen, the least of what may be counted.
 * @param pick the id or slug for a field's name
 */
export function example(schema: Schema, field: string, pick: Pick): unknown {
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return example(schema.anyOf[0] ?? {}, field, pick)
  if (schema.type === 'string') return text(schema, field, pick)
  if (schema.prefixItems) return schema.prefixItems.map((part) => example(part, field, pick))
  if (schema.type === 'array')
    return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () =>
      example(schema.items ?? {}, field, pick),
    )
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, part]) => [name, example(part, name, pick)]),
    )
  if (schema.type === 'boolean') return false
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(0, schema.minimum ?? 0)
  throw new Error(`No example is known for ${field}: ${schema.type ?? 'anything'}`)
}
