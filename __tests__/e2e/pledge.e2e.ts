import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { altered, codeOn, drawn, sealOf, textOn } from './support/certificate'
import { digitsOn, enterTrial } from './support/errands'
import { openBrowser, Phone, type Look } from './support/phone'
import { aPlace, leave, serve, type Place, type Running } from './support/server'
import { download, readPledge, signPledge } from './support/signing'

let place: Place
let running: Running
let browser: Browser

beforeAll(async () => {
  place = await aPlace()
  running = await serve(place, '--trial')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await running?.stop()
  if (place) leave(place)
})

const LINE = /^咱家的饭桌不大/

const LOOKS: (Look & { name: string; relation: string; member: string })[] = [
  { name: 'phone', width: 375, height: 667, relation: '配偶', member: '何青禾' },
  { name: 'desktop', width: 1280, height: 800, relation: '父母', member: '周望山' },
]

async function invite(official: Phone, relation: string, picture: string): Promise<string> {
  await official.go('/family/pages/kin/index')
  await official.see('邀请一位家人')
  await official.tap(relation)
  await official.tap('发一份邀请')
  await official.see('当面请家里人扫一扫')
  await official.picture(picture)
  return official.textOf('.kin-link')
}

async function accept(member: Phone, name: string): Promise<void> {
  await member.see(/邀请您，一起守好家门/)
  await member.type('您的姓名', name)
  await member.tap('我已年满十八周岁')
  await member.tap(/我已看过隐私说明/)
  await member.tap('接受邀请')
}

/** Whoever holds the sheet: the code leads to the page, which says what it is worth; a changed byte is caught. */
async function verify(pdf: string, look: Look, picture: string): Promise<void> {
  expect(sealOf(pdf)).toMatch(/Signature is Valid/)
  expect(sealOf(pdf)).toMatch(/Total document signed/)
  const bent = altered(pdf)
  expect(sealOf(bent)).not.toMatch(/Signature is Valid/)

  const anyone = await Phone.take(browser, codeOn(pdf), look)
  await anyone.see('真实有效')
  await anyone.see('哈希、签名、链条，三项刚刚重新核算，都成立')
  const file = anyone.page.getByLabel('选一份证书文件').filter({ visible: true })
  await file.setInputFiles(bent)
  await anyone.see('不是封存的文件')
  await file.setInputFiles(pdf)
  await anyone.see('就是封存的那一份，一个字节也没有改动')
  await anyone.picture(picture)
  expect(anyone.faults).toEqual([])
  await anyone.putAway()
}

/** Both windows of one family, from the invite to the file that holds. */
async function errand(one: (typeof LOOKS)[number]): Promise<void> {
  const { name, relation, member: who } = one
  const official = await Phone.take(browser, running.url, one)
  await enterTrial(official, '周明')
  const url = await invite(official, relation, `pledge-${name}-01-invite`)

  const member = await Phone.take(browser, url, one)
  await accept(member, who)
  await member.see(/^和周明一起/)
  await member.picture(`pledge-${name}-02-family`)

  const stranger = await Phone.take(browser, url, one)
  await stranger.see('这份邀请已经用过了')
  await stranger.putAway()

  await member.tap(/^给周明一句家书/)
  await member.tap(LINE)
  await member.tap('放进家书')
  await member.picture(`pledge-${name}-03-letter`)
  await member.go('/family/pages/home/index')
  await member.tap('阅读《家庭助廉倡议书》')
  await readPledge(member, '读完了')
  await member.picture(`pledge-${name}-03-initiative`)
  await member.go('/family/pages/home/index')
  await member.tap('读一读再签')
  await signPledge(member, `pledge-${name}-04`)
  const pdf = await download(member, join(place.dir, name), '打开证书')
  drawn(pdf, `pledge-${name}-05-certificate`)

  await official.go('/family/pages/kin/index')
  await official.page.reload()
  await official.page.locator('.card', { hasText: who }).getByText('已签', { exact: true }).waitFor()
  await official.picture(`pledge-${name}-05-kin`)
  await verify(pdf, one, `pledge-${name}-06-verified`)
  expect([...official.faults, ...member.faults]).toEqual([])
  await official.putAway()
  await member.putAway()
}

test('an official invites, a family member binds, reads and signs, on a phone and on a desktop', () =>
  Promise.all(LOOKS.map(errand)))

test('the hall signs together; a seal appears on the wall, and the letter from home opens', async () => {
  const organiser = await Phone.take(browser, running.url)
  await enterTrial(organiser, '王敏')
  await organiser.tap('我的')
  await organiser.tap(/^工作台/)
  await organiser.tap(/^大会/)
  await organiser.tap(/签到中/)
  const official = await Phone.take(browser, running.url)
  await enterTrial(official, '周明')
  await official.tap('去签到')
  await official.type('输入屏幕上的六位数字', await digitsOn(organiser))
  await official.tap('签到')
  await official.see('签到成功')

  await organiser.tap('集体签订承诺书')
  await organiser.tap('任前廉政承诺书')
  await organiser.tap('开启集体签订')
  await organiser.tap('打开签订大屏')
  await organiser.see('请打开手机首页的承诺书，')
  await official.go('/pages/home/index')
  await official.see('现场正在集体签订')
  await official.picture('pledge-hall-01-card')
  await official.tap('打开承诺书')
  await signPledge(official, 'pledge-hall-02')
  await official.see('集体签订')

  await organiser.page.setViewportSize({ width: 1280, height: 720 })
  await organiser.page.locator('.hall-seal').first().waitFor()
  await organiser.picture('pledge-hall-03-wall')
  expect(await organiser.page.locator('.hall-seal').count()).toBe(1)

  await official.go('/family/pages/kin/index')
  await official.see(LINE)
  await official.picture('pledge-hall-04-letter')
  const card = await download(official, place.dir, '打印桌面卡片')
  drawn(card, 'pledge-hall-05-card')
  expect(textOn(card)).toMatch(/饭桌不大/)
  expect([...official.faults, ...organiser.faults]).toEqual([])
})
