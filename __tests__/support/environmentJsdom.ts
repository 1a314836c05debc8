import { TestEnvironment } from 'jest-environment-jsdom'
import { workerDatabase } from './database'

/** A browser page for the client, with the worker's database behind it for the real serve(). */
export default class PageEnvironment extends TestEnvironment {
  override async setup() {
    await super.setup()
    // Opened here, so that its seconds are not a test's.
    await workerDatabase()
    Object.assign(this.global, {
      TextEncoder,
      TextDecoder,
      structuredClone,
      setImmediate,
      clearImmediate,
      Uint8Array,
    })
    Object.assign(this.global, { openTestDatabase: workerDatabase, plainRequire: require })
  }
}
