import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COLUMNS } from '../../../scripts/roster/columns'
import { startChild } from '../../../scripts/faults/child'
import { aPack, removePacks } from '../../support/pack'
import { aSheet } from '../roster/sheetFile'
import { aTerminal } from './terminal'

const terminal = aTerminal()
const { run, env, dir } = terminal

const titles = COLUMNS.map(({ title }) => title)
const line = (name: string, unit: string, level = '乡科级副职') => {
  const words: Record<string, string> = {
    ...{ 单位: unit, 姓名: name, 职务: '副局长', 职级层次: level },
    ...{ 任职类型: '提拔任职', 任职日期: '2026-11-03', 人员类别: '新任职' },
  }
  return titles.map((title) => words[title] ?? null)
}

const roster = join(dir, '名册.xlsx')

beforeAll(async () => {
  const rows = [line('例一', '县水务局'), line('例一', '县财政局'), line('例二', '县财政局', '处级')]
  writeFileSync(roster, await aSheet([titles, ...rows]))
})

afterAll(() => {
  terminal.remove()
  removePacks()
})

/** The code that the command printed. */
const codeIn = (out: string) => /一次性绑定码：(\S+)/.exec(out)?.[1] ?? ''

// In this order: each command goes on from the data that the ones before it left.
describe('roster:import', () => {
  it('without --write tells what it would do and each bad row, and writes nothing', async () => {
    const tried = await run('roster-import.ts', roster)
    expect(tried.out).toContain('共 3 行，可导入 2 行：新增 2 人，变更 0 人，没有变化 0 人；新建单位 2 个。')
    expect(tried.out).toMatch(/第 4 行 职级层次：没有“处级”这一项/)
    expect(tried.out).toContain('这是试跑，什么都没有写入')
    expect(tried.code).toBe(1)
  })

  it('with --write takes the good rows in', async () => {
    const written = await run('roster-import.ts', roster, '--write')
    expect(written.out).toContain('新增 2 人，变更 0 人，没有变化 0 人；新建单位 2 个。')
    expect(written.out).toContain('已写入。')
    expect(written.code).toBe(1)
  })

  it('written twice changes nothing', async () => {
    const again = await run('roster-import.ts', roster, '--write')
    expect(again.out).toContain('新增 0 人，变更 0 人，没有变化 2 人；新建单位 0 个。')
  })

  it('refuses a page that was only renamed to .xlsx', async () => {
    const renamed = join(dir, '改名.xlsx')
    writeFileSync(renamed, '<html><table><tr><td>单位</td><td>姓名</td></tr></table></html>')
    const refused = await run('roster-import.ts', renamed, '--write')
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('另存为 .xlsx 再试') })
  })

  it.each([
    { args: [roster, '--wirte'], why: '用法：npm run roster:import' },
    { args: [join(dir, '没有.xlsx')], why: '读不到文件' },
  ])('called as $args says what is wrong', async ({ args, why }) => {
    const wrong = await run('roster-import.ts', ...args)
    expect(wrong).toMatchObject({ code: 1, out: '', err: expect.stringContaining(why) })
  })
})

describe('organiser:add', () => {
  it.each([{ args: [] }, { args: ['--name', '例一'] }])(
    'called as $args shows how to call it',
    async ({ args }) => {
      const wrong = await run('organiser-add.ts', ...args)
      expect(wrong).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('用法：npm run organiser:add 姓名'),
      })
    },
  )

  it('asks which one is meant when two of the roster have the name', async () => {
    const asked = await run('organiser-add.ts', '例一')
    expect(asked).toMatchObject({ code: 1, out: '' })
    expect(asked.err).toMatch(/名册上有 2 位例一（县(水务|财政)局、县(水务|财政)局），请加 --unit/)
  })

  it('prints a code for each organiser that signs that one in', async () => {
    const first = await run('organiser-add.ts', '例一', '--unit', '县水务局')
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('组织者：例一（县水务局）') })
    const second = await run('organiser-add.ts', '例九')
    expect(second.code).toBe(0)
    const content = { CONTENT_DIR: aPack().dir }
    const server = await startChild('scripts/host/server.ts', { ...env, ...content })
    const ask = async (action: string, input: object) => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify(input)
      return (await fetch(`${server.url}/api/${action}`, { method: 'POST', headers, body })).json()
    }
    try {
      for (const { out, name } of [
        { ...first, name: '例一' },
        { ...second, name: '例九' },
      ]) {
        const words = { code: codeIn(out), name, consent: '2026-11' }
        expect(await ask('people.bind', words)).toMatchObject({
          ok: true,
          data: { me: { person: { name }, roles: expect.arrayContaining(['organiser']) } },
        })
      }
      const held = await run('organiser-add.ts', '例二')
      expect(held).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`进程 ${server.pid} `) })
    } finally {
      await server.end('SIGTERM')
    }
  }, 90_000)
})
