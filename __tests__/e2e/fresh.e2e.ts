import { rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { addDays, dayOf } from '../../cloud/day'
import { digitsOn, readThrough, watchThrough } from './support/errands'
import { openBrowser, Phone } from './support/phone'
import { rosterFile } from './support/roster'
import { aPlace, leave, run, serve, type Place, type Running } from './support/server'
import { shortPack } from './support/shortPack'

let place: Place
let running: Running
let browser: Browser
let pack: string
const today = dayOf(new Date())

beforeAll(async () => {
  pack = shortPack()
  place = await aPlace({ CONTENT_DIR: pack })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await running?.stop()
  if (place) leave(place)
  if (pack) rmSync(pack, { recursive: true, force: true })
})

const found = (said: string, pattern: RegExp): string => {
  const [, word] = pattern.exec(said) ?? []
  if (!word) throw new Error(`nothing like ${pattern} in\n${said}`)
  return word
}

async function bindBy(phone: Phone, code: string, name: string): Promise<void> {
  await phone.tap('绑定身份')
  await phone.see('请核对是您本人')
  await phone.type('绑定码', code)
  await phone.type('姓名', name)
  await phone.tap(/我已看过隐私说明/)
  await phone.picture(`fresh-bind-${name}`)
  await phone.tap('绑定')
  await phone.see(new RegExp(name))
}

test('from an empty database: the first organiser, a roster, an enrolment, an event, and a member who finishes', async () => {
  const code = found(run(place, 'scripts/organiser-add.ts', '方组织'), /一次性绑定码：(\S+)/)
  const roster = await rosterFile(place, [
    {
      unit: '青石镇人民政府',
      name: '林小舟',
      position: '副镇长',
      level: '乡科级副职',
      appointment: '提拔任职',
      appointedOn: addDays(today, -3),
      groups: '新任职',
      head: '否',
    },
    {
      unit: '青石镇水管站',
      parent: '青石镇人民政府',
      name: '石远',
      position: '站长',
      level: '其他',
      appointment: '提拔任职',
      appointedOn: addDays(today, -3),
      groups: '新任职',
      head: '是',
    },
  ])
  expect(run(place, 'scripts/roster-import.ts', roster)).toMatch(/2/)
  run(place, 'scripts/roster-import.ts', roster, '--write')
  running = await serve(place)

  const organiser = await Phone.take(browser, running.url)
  await bindBy(organiser, code, '方组织')
  await organiser.tap('我的')
  await organiser.tap(/^工作台/)
  await organiser.tap(/^待确认的内容/)
  for (;;) {
    await organiser.see(/已核对现行条文，发布|没有待确认的内容/)
    if (await organiser.sees('没有待确认的内容')) break
    await organiser.tap('已核对现行条文，发布')
    await organiser.see('已发布')
    await organiser.page.waitForTimeout(500)
  }
  await organiser.tap('返回')
  await organiser.tap(/^报名/)
  await organiser.see('林小舟')
  await organiser.tap(/^林小舟/)
  await organiser.picture('fresh-01-enrol')
  await organiser.tap('为 1 人报名')
  await organiser.see('已报名')
  await organiser.tap('返回')

  await organiser.tap(/^名册/)
  await organiser.search('按姓名找人', '林小舟')
  await organiser.tap(/^林小舟/)
  await organiser.tap(/^发绑定码/)
  await organiser.tap('发码')
  await organiser.see(/限本人用一次/)
  await organiser.picture('fresh-02-slip')
  const slip = await organiser.textOf('.slip-code')

  const member = await Phone.take(browser, running.url)
  await bindBy(member, slip, '林小舟')
  await member.see(/还差 5 步/)
  await member.picture('fresh-03-home')

  await organiser.go('/event/pages/eventForm/index')
  await organiser.type('地点', '县会议中心')
  await organiser.tap('保存')
  await organiser.tap('开启签到')
  await organiser.see(/已到/)
  await organiser.picture('fresh-04-board')
  await member.go('/event/pages/signIn/index')
  await member.type('输入屏幕上的六位数字', await digitsOn(organiser))
  await member.tap('签到')
  await member.see('签到成功')

  await organiser.go('/programme/pages/lines/index')
  await organiser.tap(/^林小舟/)
  await organiser.tap('登记谈话')
  await organiser.see('与林小舟谈话')
  await organiser.type('地点', '县纪委监委谈话室')
  await organiser.type('谈话人', '秦书记')
  await organiser.type('以什么身份谈', '受委托的负责同志')
  await organiser.picture('fresh-05-talk-form')
  await organiser.tap('登记，请本人确认')
  await member.go('/programme/pages/course/index')
  await member.tap('确认谈话登记')
  await member.tap('确认登记无误')
  await member.see('已确认')

  for (const film of ['film-a-fountain-pen', 'film-forty-boxes']) {
    await member.go(`/study/pages/film/index?slug=${film}`)
    await member.see('片段')
    await watchThrough(member)
  }
  await member.picture('fresh-06-watched')
  for (const slug of ['mooncake-box', 'third-dining-room', 'night-before-bidding', 'a-fountain-pen']) {
    await member.go(`/content/pages/article/index?slug=${slug}`)
    await member.see('基本情况')
    await readThrough(member)
  }
  await member.picture('fresh-07-read')

  await organiser.go('/pledge/pages/paperForm/index?slug=pre-appointment')
  await organiser.tap(/^林小舟/)
  await organiser.tap('登记这份纸质承诺书')
  await organiser.tap(/^登记$/)
  await organiser.see('请把编号写在原件上，凭它可以查验。')
  await organiser.picture('fresh-08-paper')

  await member.go('/programme/pages/course/index')
  await member.see('各步都已完成')
  await member.picture('fresh-09-done')

  await organiser.go('/programme/pages/units/index?programme=first-lesson')
  await organiser.see(/1 人，1 人已完成/)
  await organiser.picture('fresh-10-units')
  await organiser.go('/programme/pages/lines/index')
  await organiser.tap(/^林小舟，已完成/)
  await organiser.see(/本人完成/)
  await organiser.picture('fresh-11-evidence')
  expect([...member.faults, ...organiser.faults]).toEqual([])
})
