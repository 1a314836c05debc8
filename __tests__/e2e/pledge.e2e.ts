import type { Browser } from 'playwright-core'
import { altered, codeOn, sealOf } from './support/certificate'
import { enterTrial } from './support/errands'
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

test.each(LOOKS)('an official invites, a family member binds, reads and signs at $name', async (one) => {
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

  await member.tap('阅读《家庭助廉倡议书》')
  await readPledge(member, '读完了')
  await member.picture(`pledge-${name}-03-initiative`)
  await member.go('/family/pages/home/index')
  await member.tap('读一读再签')
  await signPledge(member, `pledge-${name}-04`)
  const pdf = await download(member, place.dir, '打开证书')

  await official.go('/family/pages/kin/index')
  await official.page.reload()
  await official.see('已签')
  await official.picture(`pledge-${name}-05-kin`)
  await verify(pdf, one, `pledge-${name}-06-verified`)
  expect([...official.faults, ...member.faults]).toEqual([])
  await official.putAway()
  await member.putAway()
})
