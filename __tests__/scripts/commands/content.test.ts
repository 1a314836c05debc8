import { aPack, removePacks } from '../../support/pack'
import { aTerminal } from './terminal'

const terminal = aTerminal()
const { run } = terminal

afterAll(() => {
  terminal.remove()
  removePacks()
})

const CASE = 'cases/third-dining-room.md'

/** A pack with a fault in a case and one in the stories, and where they stand. */
function aSpoiltPack() {
  const pack = aPack()
  const places = [
    `stories.json:${pack.edit('stories.json', '"minutes": 2', '"minutes": 0')}`,
    `${CASE}:${pack.edit(CASE, 'category: 案例剖析类', 'category: 案例')}`,
  ]
  return { dir: pack.dir, places }
}

test('content:check tells every fault with file, line and reason, and ends with 1', async () => {
  const { dir, places } = aSpoiltPack()
  const told = await run('content/check.ts', dir)
  expect(told.code).toBe(1)
  for (const place of places) expect(told.out).toMatch(new RegExp(`^${place} +\\S`, 'm'))
  expect(told.out).toMatch(/发现 \d+ 处错误，内容包不能导入。/)
})

test('content:import refuses a bad pack whole, takes a good one, and twice is as once', async () => {
  const { dir, places } = aSpoiltPack()
  const refused = await run('content/import.ts', dir)
  expect(refused).toMatchObject({ code: 1, out: '' })
  for (const place of places) expect(refused.err).toMatch(new RegExp(`^${place} +\\S`, 'm'))
  expect(refused.err).toMatch(/发现 \d+ 处错误，什么都没有导入。/)
  const good = aPack().dir
  const first = await run('content/import.ts', good)
  const count = Number(/新增 (\d+)，更新 0，未变 0，撤下 0。/.exec(first.out)?.[1])
  // All of it is new, so nothing of the refused pack came in.
  expect(count).toBeGreaterThan(30)
  expect(first.code).toBe(0)
  const again = await run('content/import.ts', good)
  expect(again).toMatchObject({
    code: 0,
    out: expect.stringContaining(`新增 0，更新 0，未变 ${count}，撤下 0。`),
  })
})
