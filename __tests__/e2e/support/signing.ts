import { join } from 'node:path'
import type { Phone } from './phone'

/** Reads a pledge's text down to its end and waits until it may be signed, or counts as read. */
export async function readPledge(phone: Phone, until: string | RegExp): Promise<void> {
  const { page } = phone
  await page.mouse.move(180, 400)
  for (let step = 0; step < 180; step++) {
    if (await phone.sees(until)) return
    await page.mouse.wheel(0, 300)
    await page.waitForTimeout(700)
  }
  throw new Error(`${String(until)} did not show`)
}

type Point = [x: number, y: number]
// 人 and 大, in shares of the pad.
const NAME: Point[][] = [
  [
    [0.25, 0.2],
    [0.22, 0.5],
    [0.12, 0.8],
  ],
  [
    [0.23, 0.45],
    [0.32, 0.65],
    [0.4, 0.8],
  ],
  [
    [0.55, 0.4],
    [0.85, 0.38],
  ],
  [
    [0.7, 0.15],
    [0.68, 0.5],
    [0.55, 0.85],
  ],
  [
    [0.69, 0.45],
    [0.78, 0.65],
    [0.9, 0.82],
  ],
]

/** Writes a name on the pad by hand, with the mouse. */
export async function writeName(phone: Phone): Promise<void> {
  const { page } = phone
  const box = await page.locator('.pad-paper').filter({ visible: true }).first().boundingBox()
  if (!box) throw new Error('there is no pad')
  const at = ([x, y]: Point): Point => [box.x + x * box.width, box.y + y * box.height]
  for (const [first, ...rest] of NAME) {
    await page.mouse.move(...at(first!))
    await page.mouse.down()
    for (const point of rest) await page.mouse.move(...at(point), { steps: 8 })
    await page.mouse.up()
  }
}

/** From the page of the text to the seal: read, written, handed in. */
export async function signPledge(phone: Phone, picture: string): Promise<void> {
  await readPledge(phone, '已经读完，可以签名了')
  await phone.picture(`${picture}-text`)
  await phone.tap('签名')
  await phone.see('请签名')
  await writeName(phone)
  await phone.picture(`${picture}-pad`)
  await phone.tap('确认签署')
  await phone.see('签署完成')
  await phone.picture(`${picture}-signed`)
}

/** Taps what brings a PDF, and gives back where it was kept. */
export async function download(phone: Phone, dir: string, name: string | RegExp): Promise<string> {
  const [file] = await Promise.all([phone.page.waitForEvent('download'), phone.tap(name)])
  const path = join(dir, file.suggestedFilename())
  await file.saveAs(path)
  return path
}
