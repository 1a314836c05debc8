import type { Browser } from 'playwright-core'
import { digitsOn, enterTrial, readThrough, watchThrough } from './support/errands'
import { drawn, sealOf } from './support/certificate'
import { openBrowser, Phone } from './support/phone'
import { aPlace, leave, serve, type Place, type Running } from './support/server'
import { download, signPledge } from './support/signing'

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

test('the trial official finishes talk, assembly, film, reading and pledge in the browser', async () => {
  const official = await Phone.take(browser, running.url)
  await official.see('到新岗位之前，先上这一课')
  await official.picture('trial-01-visitor')
  await enterTrial(official, '周明')
  await official.see(/还差 5 步/)
  await official.picture('trial-02-home')

  const organiser = await Phone.take(browser, running.url)
  await enterTrial(organiser, '王敏')
  await organiser.tap('我的')
  await organiser.tap(/^工作台/)
  await organiser.tap(/^大会/)
  await organiser.tap(/签到中/)
  await organiser.see(/已到/)
  await organiser.picture('trial-03-board')

  await official.tap('去签到')
  await official.type('输入屏幕上的六位数字', await digitsOn(organiser))
  await official.tap('签到')
  await official.see('签到成功')
  await official.picture('trial-04-signed-in')
  await official.tap('回首页')
  await official.see(/还差 4 步/)

  await official.tap('确认谈话登记')
  await official.see('任前谈话提纲')
  await official.picture('trial-05-talk')
  await official.tap('确认登记无误')
  await official.see('已确认')
  await official.tap('返回')
  await official.see(/还差 3 步/)

  await official.tap(/^继续观看/)
  await official.see('片段')
  await watchThrough(official)
  await official.picture('trial-06-watched')
  await official.tap(/^(继续阅读|开始阅读|继续读|去读)/)
  await official.see('基本情况')
  await official.picture('trial-07-reading')
  await readThrough(official)
  await official.picture('trial-08-read')
  await official.tap('看全部步骤')
  await official.tap(/^签署《任前廉政承诺书》/)
  await signPledge(official, 'trial-09-pledge')
  const pledge = await download(official, place.dir, '打开证书')
  const lesson = await download(official, place.dir, '打开结业证书')
  drawn(pledge, 'trial-10-pledge')
  drawn(lesson, 'trial-11-lesson')
  for (const pdf of [pledge, lesson]) expect(sealOf(pdf)).toMatch(/Signature is Valid/)
  await official.go('/programme/pages/course/index')
  await official.see('各步都已完成')
  await official.picture('trial-12-done')
  expect(official.faults).toEqual([])
  expect(organiser.faults).toEqual([])
})
