import { contract } from '../../contract'
import type { Role } from '../../contract/limits'
import { inputSchema } from '../../scripts/faults/example'
import { namedBy } from '../support/fields'
import { inDb } from '../support/inDb'
import {
  ACTIONS,
  ASKING,
  allowed,
  askers,
  aWorld,
  foreignTo,
  givenOf,
  idOf,
  inputOf,
  isColleague,
  marksOf,
  namedFields,
  ownOf,
  personal,
  plain,
  probe,
  tried,
  unitShared,
} from '../support/matrix'
import type { Asker } from '../support/people'

test('for every call a valid input can be made, so that every call is covered', () =>
  inDb(async (db) => {
    const world = await aWorld(db)
    for (const action of ACTIONS)
      for (const given of givenOf(action)) {
        const parsed = contract[action].input.safeParse(inputOf(action, given, idOf(world.on, world.own)))
        expect([action, parsed.error?.issues ?? []]).toEqual([action, []])
      }
  }))

test(
  'every call refuses every role below its own, and lets the others in',
  () =>
    inDb(async (db) => {
      const world = await aWorld(db)
      for (const action of ACTIONS)
        for (const [role, who] of Object.entries(askers(world)) as [Role, Asker | null][]) {
          const input = inputOf(action, givenOf(action)[0] ?? {}, idOf(world.on, world.own))
          const reply = await tried(db, who, action, input)
          const refused =
            !reply.ok && (reply.code === 'signin' || reply.message === '您的身份不能使用这项功能。')
          expect([action, role, refused]).toEqual([
            action,
            role,
            !allowed(who === null ? 'guest' : role, contract[action].role),
          ])
          expect([action, role, !reply.ok && reply.code === 'broken']).toEqual([action, role, false])
        }
    }),
  300_000,
)

describe.each(ASKING)('as a %s', (role) => {
  const mine = ACTIONS.filter((action) => allowed(role, contract[action].role))

  test(
    'nothing foreign is returned by an own question',
    () =>
      inDb(async (db) => {
        const world = await aWorld(db)
        const who = askers(world)[role]
        for (const action of mine)
          for (const given of givenOf(action)) {
            const input = inputOf(action, given, idOf(world.on, ownOf(world, role)))
            const text = JSON.stringify(await tried(db, who, action, input))
            for (const side of foreignTo(world, role))
              for (const mark of marksOf(side, input).filter((each) => !unitShared(world, side, each)))
                expect([action, mark, text.includes(mark)]).toEqual([action, mark, false])
          }
      }),
    300_000,
  )

  test(
    'not yours answers as not there, returns nothing and changes nothing',
    () =>
      inDb(async (db) => {
        const world = await aWorld(db)
        const who = askers(world)[role]
        for (const action of mine)
          for (const given of givenOf(action))
            for (const target of new Set(namedFields(inputSchema(action))))
              for (const side of foreignTo(world, role)) {
                const named = target === 'id' && given.names ? given.names : namedBy(action, target)
                if (!personal(world.on, named) || target in given) continue
                if (isColleague(world, side) && named === 'unit') continue
                const { theirs, answered, absent, nowhere } = await probe(
                  db,
                  world,
                  who,
                  action,
                  given,
                  target,
                  side,
                  ownOf(world, role),
                )
                const text = JSON.stringify(answered)
                for (const mark of marksOf(side, theirs).filter((each) => !unitShared(world, side, each)))
                  expect([action, mark, text.includes(mark)]).toEqual([action, mark, false])
                if (!named.startsWith('new:'))
                  expect([action, target, plain(answered, theirs)]).toEqual([
                    action,
                    target,
                    plain(absent, nowhere),
                  ])
                else expect([action, target, answered.ok]).toEqual([action, target, false])
              }
      }),
    300_000,
  )
})

test(
  'an own question about a row is answered, or the comparison would prove nothing',
  () =>
    inDb(async (db) => {
      const world = await aWorld(db)
      const people = askers(world)
      for (const action of ACTIONS.filter((each) => contract[each].role !== 'organiser')) {
        const fields = namedFields(inputSchema(action))
        for (const given of givenOf(action)) {
          const named = fields.map((field) =>
            field === 'id' && given.names ? given.names : namedBy(action, field),
          )
          if (!named.some((each) => personal(world.on, each))) continue
          const answers: boolean[] = []
          for (const role of [...ASKING, 'organiser'] as const) {
            const input = inputOf(action, given, idOf(world.on, ownOf(world, role)))
            answers.push((await tried(db, people[role], action, input)).ok)
          }
          expect([action, given, answers.includes(true)]).toEqual([action, given, true])
        }
      }
    }),
  300_000,
)
