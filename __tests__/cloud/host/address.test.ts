import fc from 'fast-check'
import { addressOf } from '../../../cloud/host/address'

test('without proxies the peer is believed, whatever it says', () => {
  expect(addressOf('198.51.100.4', '1.1.1.1', 0)).toBe('198.51.100.4')
})

test('what a client puts in front of the proxies’ own words changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.ipV4()), (made) => {
      expect(addressOf('10.0.0.1', [...made, '198.51.100.4', '10.0.0.9'].join(', '), 2)).toBe('198.51.100.4')
    }),
  )
})
