import { activeClock } from '../../../../src/features/study/activeClock'

function aClock() {
  let at = 0
  const clock = activeClock(() => at)
  const pass = (seconds: number) => {
    for (let n = 0; n < seconds; n++) {
      at += 1000
      clock.tick()
    }
  }
  return { clock, pass, jump: (ms: number) => void (at += ms) }
}

test('seconds count while the page is seen and its reader moves it', () => {
  const { clock, pass } = aClock()
  pass(40)
  clock.touch()
  pass(40)
  expect(clock.tick()).toBe(80)
})

test('a page that nobody has moved for a minute counts no more', () => {
  const { clock, pass } = aClock()
  pass(300)
  expect(clock.tick()).toBe(60)
  expect(clock.idle()).toBe(true)
  clock.touch()
  pass(10)
  expect(clock.tick()).toBe(70)
})

test('a hidden page and a phone that slept count nothing', () => {
  const { clock, pass, jump } = aClock()
  pass(10)
  clock.show(false)
  pass(50)
  clock.show(true)
  expect(clock.tick()).toBe(10)
  jump(50_000)
  expect(clock.tick()).toBe(12)
})
