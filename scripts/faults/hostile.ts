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

/** What fits a field and is still at its edge: its longest text, its least and greatest number, every choice. */
function edges(schema: Schema): fc.Arbitrary<unknown>[] {
  if (schema.anyOf) return schema.anyOf.flatMap(edges)
  if (schema.enum) return [fc.constantFrom(...schema.enum)]
  if (schema.items) return [fc.array(fc.oneof(...edges(schema.items), value), { maxLength: 4 })]
  if (schema.type === 'boolean') return [fc.boolean()]
  if (schema.type === 'integer') return [fc.constantFrom(schema.minimum ?? 0, schema.maximum ?? 2 ** 31, 7)]
  if (schema.type === 'string' && schema.maxLength)
    return [
      fc.constantFrom('末'.repeat(schema.maxLength), '%_\\'.repeat(Math.floor(schema.maxLength / 3) || 1)),
    ]
  return [value]
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
  const spoilt = Object.fromEntries(fields.map(([name, part]) => [name, fc.oneof(value, ...edges(part))]))
  const some = fc.record(spoilt, { requiredKeys: [] }).map((words) => ({ ...valid(), ...words }))
  const one = fc
    .constantFrom(...fields)
    .chain(([name]) => (spoilt[name] ?? value).map((word) => ({ ...valid(), [name]: word })))
  const gone = fc
    .constantFrom(...fields)
    .map(([name]) => Object.fromEntries(Object.entries(valid()).filter(([key]) => key !== name)))
  return fc.oneof(
    { weight: 6, arbitrary: one },
    { weight: 3, arbitrary: some },
    { weight: 1, arbitrary: gone },
    { weight: 1, arbitrary: value },
  )
}
