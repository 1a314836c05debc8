import Taro from '@tarojs/taro'
import type { Action, Input, Output, Reply } from '../../contract/index'
import type { Code } from '../../contract/limits'
import { platformKnowsWho, send } from './send'
import { closeSession, openSession, token } from './session'

/** offline: no answer came, so nothing is known of what the server did. */
export type CallCode = Code | 'offline'

export class CallError extends Error {
  constructor(
    readonly code: CallCode,
    message: string,
    readonly requestId: string,
  ) {
    super(message)
    this.name = 'CallError'
  }
}

const offline = () => new CallError('offline', '网络不通，请稍后再试', '')

function open<A extends Action>(reply: Reply<A> | undefined): Output<A> {
  if (!reply) throw offline()
  if (!reply.ok) throw new CallError(reply.code, reply.message, reply.requestId)
  return reply.data
}

const signsItself = process.env.TARO_ENV === 'weapp' && !platformKnowsWho

let signingIn: Promise<void> | undefined

async function signIn(): Promise<void> {
  const { code } = await Taro.login().catch(() => {
    throw offline()
  })
  openSession(open<'people.signIn'>(await send('people.signIn', { jsCode: code })).token)
}

/** Many calls of a page that opens share one sign-in. */
function signInOnce(): Promise<void> {
  signingIn ??= signIn().finally(() => {
    signingIn = undefined
  })
  return signingIn
}

/**
 * Asks the server. Resolves with what the contract names; throws CallError whose message can be shown.
 * A token that the server no longer knows is dropped, and in WeChat renewed once.
 */
export async function call<A extends Action>(action: A, input: Input<A>): Promise<Output<A>> {
  if (signsItself && !token()) await signInOnce()
  const held = token()
  const reply = await send(action, input)
  if (reply && !reply.ok && reply.code === 'signin' && held) {
    if (token() === held) closeSession()
    if (signsItself) {
      await signInOnce()
      return open(await send(action, input))
    }
  }
  return open(reply)
}
