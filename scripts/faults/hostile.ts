import fc from 'fast-check'
import type { Schema } from './example'

const WORDS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff😀',
  '😀'.repeat(400),
  '字'.repeat(5000),
  'x'.repeat(20_000),
  '‮‏',
  "'; drop table person; --",
  '" or ""="',
  '%',
  '_',
  '\\',
  '%_\\%',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '${7*7}',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-1',
  '1e400',
  '0x10',
  'true',
  '[]',
  '{}',
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-02-29',
  '2026-02-30T25:61:61Z',
  '-000001-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2026-11-23T10:00:00+99:99',
  '+275760-09-13T00:00:00Z',
  '0000-01',
  '9999-12',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  'eyJ4IjoxfQ',
  'bnVsbA==',
  '000000',
  '٠١٢٣٤٥',
]
const NUMBERS = [
  -1,
  0,
  1,
  -0,
  0.5,
  1.5,
  86_400,
  100_000,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e308,
  -1e308,
]
const OTHERS: unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { length: -1 },
  { toString: 'x' },
  Array(300).fill('x'),
]

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 3, arbitrary: fc.constantFrom(...OTHERS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
)

const SHORT = WORDS.filter((word) => word.length <= 40)
const DAYS = [
  '1900-01-01',
  '1901-12-13',
  '1970-01-01',
  '2038-01-19',
  '2199-12-31',
  '9999-12-31',
  '0001-01-01',
]
const MOMENTS = DAYS.flatMap((day) => [
  `${day}T00:00:00Z`,
  `${day}T23:59:59.999999+14:00`,
  `${day}T12:00:00-12:00`,
])
const CURSORS = [
  '',
  'e30',
  'W10',
  'bnVsbA',
  'eyJhIjoxfQ',
  'W251bGxd',
  'WzEsMiwzXQ',
  '["2026-11-23"]',
  '{}',
  '0',
  '-1',
  '~',
  '2026-11-23~x',
]

/** What passes the schema and still means harm: its longest text, signs of other languages, the ends of time and number. */
function fitting(schema: Schema, field: string): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((part) => fitting(part, field)))
  if (schema.type === 'null') return fc.constant(null)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.items)
    return fc.array(fitting(schema.items, field), { minLength: schema.minItems ?? 0, maxLength: 4 })
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer') return fc.constantFrom(schema.minimum ?? 0, schema.maximum ?? 2 ** 31, 7)
  if (schema.format === 'uuid') return fc.uuid()
  if (schema.format === 'date') return fc.constantFrom(...DAYS)
  if (schema.format === 'date-time') return fc.constantFrom(...MOMENTS)
  if (field === 'cursor') return fc.constantFrom(...CURSORS, ...SHORT)
  const { maxLength = 40, pattern } = schema
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  return fc.constantFrom(
    '末'.repeat(maxLength),
    '%'.repeat(maxLength),
    ...SHORT.filter((word) => word.length <= maxLength),
  )
}

/**
 * Hostile inputs for one call: mostly a valid one with a field or several spoilt, so that the spoilt one reaches the
 * verb; some with a field gone; some that are nothing of the kind.
 * @param valid makes a valid input
 */
export function hostile(schema: Schema, valid: () => object): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {})
  if (fields.length === 0)
    return fc.oneof(value, fc.constant({}), fc.dictionary(fc.string(), value, { maxKeys: 3 }))
  const fits = Object.fromEntries(fields.map(([name, part]) => [name, fitting(part, name)]))
  const one = fc.constantFrom(...Object.entries(fits))
  const spoilt = one.chain(([name, word]) => word.map((made) => ({ ...valid(), [name]: made })))
  const several = fc.record(fits, { requiredKeys: [] }).map((words) => ({ ...valid(), ...words }))
  const wrong = one.chain(([name]) => value.map((made) => ({ ...valid(), [name]: made })))
  const gone = one.map(([name]) =>
    Object.fromEntries(Object.entries(valid()).filter(([key]) => key !== name)),
  )
  return fc.oneof(
    { weight: 8, arbitrary: spoilt },
    { weight: 4, arbitrary: several },
    { weight: 3, arbitrary: wrong },
    { weight: 1, arbitrary: gone },
    { weight: 1, arbitrary: value },
  )
}
