import { honestSequences, hostileSequences } from '../../../scripts/faults/beats/sequences'
import { inDb } from '../../support/inDb'

// 200 of the 2,000 that `npm run faults` plays.
test(
  'no sequence of beats earns more than was watched',
  () => inDb((db) => hostileSequences(db, 120)),
  300_000,
)

test(
  'an honest viewer on a bad network is credited in full',
  () => inDb((db) => honestSequences(db, 80)),
  300_000,
)
