import { sql } from 'drizzle-orm'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { faultOf, traceOf } from '../../cloud/trouble'
import { inDb } from '../support/inDb'

/** What the database throws when a statement ends in that state. */
async function raised(state: string): Promise<unknown> {
  let caught: unknown
  await inDb(async (db) => {
    const statement = sql.raw(`do $$ begin raise exception 'in the way' using errcode = '${state}'; end $$`)
    await db.transaction((tx) => tx.execute(statement)).catch((error: unknown) => (caught = error))
  })
  return caught
}

test.each(['40P01', '40001'])(
  'what another’s work stood in the way of (%s) may be tried again',
  async (state) => {
    expect(faultOf(await raised(state))).toMatchObject({
      code: 'conflict',
      message: '同时有别人在改这一处，请再试一次。',
    })
  },
)

test('what no rule speaks of is a fault of ours', async () => {
  const error = await raised('XX000')
  expect(error).toBeDefined()
  expect(faultOf(error)).toBeNull()
})

test('a lost connection is logged with the query, and with none of its values', () => {
  const query = 'select 1 from "account" where "openid" = $1 and "name" = $2'
  const lost = new DrizzleQueryError(query, ['o6_secret', 'Zhou\nMing'], new Error('Connection terminated'))
  expect(traceOf(lost)).toMatchObject({ message: `Failed query: ${query}` })
})
