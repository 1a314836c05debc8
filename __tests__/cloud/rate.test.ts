import { buckets, network, PER_ACCOUNT, PER_ADDRESS, PER_GUESS } from '../../cloud/rate'

const at = (seconds: number) => new Date(seconds * 1000)

/** How many of so many takes, spread evenly over some seconds, are let through. */
function through(rule: typeof PER_ACCOUNT, times: number, seconds: number, keyOf = (_: number) => 'one') {
  const { take } = buckets()
  let passed = 0
  for (let n = 0; n < times; n++)
    try {
      take(keyOf(n), rule, at((n * seconds) / times))
      passed++
    } catch (error) {
      expect(error).toMatchObject({ code: 'slow' })
    }
  return passed
}

test('300 people who bind from one hall within ten minutes all pass, twenty unsigned calls each', () => {
  expect(through(PER_ADDRESS, 300 * 20, 600)).toBe(6000)
})

test('1,000 people who scan within a minute count each for themselves', () => {
  expect(through(PER_ACCOUNT, 1000, 60, (n) => `person ${n}`)).toBe(1000)
})

test('one account is held to its burst and four a second', () => {
  expect(through(PER_ACCOUNT, 10_000, 60)).toBeLessThanOrEqual(120 + 240 + 1)
})

test('a search through codes gets ten guesses a minute after its first hundred', () => {
  expect(through(PER_GUESS, 20_000, 3600)).toBeLessThanOrEqual(100 + 600 + 1)
})

test('a household’s IPv6 addresses count as one', () => {
  expect(network('2001:db8:1:2:3:4:5:6')).toBe(network('2001:db8:1:2::9'))
  expect(network('2001:db8::1:2:3:4')).toBe(network('2001:db8:0:0:9:8:7:6'))
  expect(network('2001:0DB8::1')).toBe(network('2001:db8::2'))
  expect(network('2001:db8:0:1::1')).not.toBe(network('2001:db8:0:2::1'))
  expect(network('203.0.113.7')).toBe('203.0.113.7')
  expect(network('::ffff:203.0.113.7')).toBe('::ffff:203.0.113.7')
})
