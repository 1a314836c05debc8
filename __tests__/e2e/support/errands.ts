import type { Phone } from './phone'

/** Reads as a person does: a screen, a pause, the next, to the end, and stays until it counts as read. */
export async function readThrough(phone: Phone, minutes = 8): Promise<void> {
  const { page } = phone
  const until = Date.now() + minutes * 60_000
  await page.mouse.move(180, 400)
  for (let step = 0; Date.now() < until; step++) {
    if (await phone.sees('读完了')) return
    // Down to the end, then a little to and fro: someone is there.
    await page.mouse.wheel(0, step < 60 || step % 2 === 0 ? 320 : -120)
    await page.waitForTimeout(700)
  }
  throw new Error(`still not read after ${minutes} minutes`)
}

/** Watches the film that is open, at 1.5, to its end. */
export async function watchThrough(phone: Phone, minutes = 4): Promise<void> {
  await phone.tap(/1.5 倍/)
  await phone.tap(/从头看起|开始看|从 .* (接着看|补看)|接着看|补看/)
  await phone.see('看完了', minutes * 60_000)
}

/** Becomes one of the trial's people by a tap, as a visitor would. */
export async function enterTrial(phone: Phone, name: string): Promise<void> {
  await phone.tap('试一试，或绑定身份')
  await phone.see('试用身份')
  await phone.tap(new RegExp(`^${name}`))
  await phone.see(new RegExp(`${name}`))
}

/** The six digits on the organiser's screen now. */
export async function digitsOn(phone: Phone): Promise<string> {
  return (await phone.textOf('.board-digits')).replace(/\D/g, '')
}
