import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The seal of the tests' servers; whoever needs it makes it first (aSeal). */
export const TEST_SEAL = join(tmpdir(), 'qingfeng-test-keys/seal.p12')
