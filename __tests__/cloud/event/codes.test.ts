import { digitCodes, digitsHold, tokenHolds, tokens } from '../../../cloud/event/codes'

const event = { id: '0192f7a0-0000-7000-8000-000000000001', secret: '0f'.repeat(32) }
const other = { ...event, id: '0192f7a0-0000-7000-8000-000000000002' }
const at = (iso: string) => new Date(`2026-11-23T${iso}Z`)
const shownAt = (iso: string) => tokens(event, at(iso))[0]!

test('a QR token holds through its ten seconds and thirty more, and not a moment longer or sooner', () => {
  const { code, from, to } = shownAt('06:30:00')
  expect([from, to]).toEqual(['2026-11-23T06:30:00.000Z', '2026-11-23T06:30:10.000Z'])
  expect(tokenHolds(event, code, at('06:29:59.999'))).toBe(false)
  expect(tokenHolds(event, code, at('06:30:00'))).toBe(true)
  expect(tokenHolds(event, code, at('06:30:39.999'))).toBe(true)
  expect(tokenHolds(event, code, at('06:30:40'))).toBe(false)
})

test('digits hold through their minute and the next', () => {
  const [now, next] = digitCodes(event, at('06:30:20'))
  expect(now).toMatchObject({ from: '2026-11-23T06:30:00.000Z', to: '2026-11-23T06:31:00.000Z' })
  expect(now!.code).toMatch(/^\d{6}$/)
  expect(digitsHold(event, now!.code, at('06:31:59.999'))).toBe(true)
  expect(digitsHold(event, now!.code, at('06:32:00'))).toBe(false)
  expect(digitsHold(event, next!.code, at('06:30:59.999'))).toBe(false)
  expect(digitsHold(event, next!.code, at('06:31:00'))).toBe(true)
})

test('the screen gets a minute ahead: seven tokens that follow one another, all different, 96 bits each', () => {
  const all = tokens(event, at('06:30:07'))
  expect(all).toHaveLength(7)
  expect(new Set(all.map((each) => each.code)).size).toBe(7)
  all.slice(1).forEach((each, index) => expect(each.from).toBe(all[index]!.to))
  for (const { code } of all) expect(Buffer.from(code, 'base64url')).toHaveLength(12)
})

test('a code of another event or another secret opens nothing, nor does a piece of one', () => {
  const { code } = shownAt('06:30:00')
  expect(tokenHolds(other, code, at('06:30:00'))).toBe(false)
  expect(tokenHolds({ ...event, secret: '1f'.repeat(32) }, code, at('06:30:00'))).toBe(false)
  for (const wrong of ['', code.slice(1), `${code}A`, 'é'.repeat(16)])
    expect(tokenHolds(event, wrong, at('06:30:00'))).toBe(false)
})
