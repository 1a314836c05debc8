import { TestEnvironment } from 'jest-environment-node'
import { workerDatabase, workerUrl } from './database'

/** Node, with the worker's database handed in from outside the sandbox, where PGlite can start. */
export default class DatabaseEnvironment extends TestEnvironment {
  override async setup() {
    await super.setup()
    // Opened here, so that its seconds are not a test's.
    await workerDatabase()
    this.global.openTestDatabase = workerDatabase
    this.global.testDatabaseUrl = workerUrl
    // ES modules alone, which the sandbox cannot load; here, in plain Node, they can be required.
    this.global.plainRequire = require
  }
}
