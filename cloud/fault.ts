import type { Code } from '../contract/limits'

/** The one error thrown on purpose. `message` is for the person, in Chinese, ready to show. */
export class Fault extends Error {
  constructor(
    readonly code: Code,
    message: string,
  ) {
    super(message)
    this.name = 'Fault'
  }
}
