import { complaint } from '../../cloud/complaint'
import { contract, type Action } from '../../contract'
import { example, inputSchema, names, type Schema } from '../../scripts/faults/example'

const ACTIONS = Object.keys(contract) as Action[]

/** What a program fills in, never a person: the words about it need no name for the field. */
const MACHINE = ['jsCode', 'key', 'cursor']

const isText = (schema: Schema) =>
  schema.type === 'string' && schema.maxLength && !schema.format && !names(schema)

const texts = ACTIONS.flatMap((action) =>
  Object.entries(inputSchema(action).properties ?? {})
    .filter(([field, schema]) => isText(schema) && !MACHINE.includes(field))
    .map(([field, { maxLength = 0 }]) => ({ action, field, maxLength })),
)

test.each(texts)(
  '$action says that $field is too long, by its name on the screen',
  ({ action, field, maxLength }) => {
    const slugOrId = () => '0192a4c0-0000-7000-8000-000000000000'
    const input = {
      ...(example(inputSchema(action), '', slugOrId) as object),
      [field]: '字'.repeat(maxLength + 1),
    }
    const { error } = contract[action].input.safeParse(input)
    expect(error && complaint(error)).toMatch(new RegExp(`^“[^”]+”最多 ${maxLength} 个字`))
  },
)

test.each([
  [{}, '“姓名”还没有填'],
  [{ name: 7 }, '“姓名”填得不对'],
  [{ name: '  ' }, '“姓名”还没有填'],
])('a name as %j is said plainly', (wrong, words) => {
  const input = { code: 'ABCDE23456', consent: '2026-11', ...wrong }
  const { error } = contract['people.bind'].input.safeParse(input, { reportInput: true })
  expect(error && complaint(error)).toContain(words)
})
