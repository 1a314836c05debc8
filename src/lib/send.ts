import Taro from '@tarojs/taro'
import type { Reply, Action, Input } from '../../contract/index'
import { token } from './session'

const TIMEOUT_MS = 15_000
const cloudEnv = QINGFENG_API.startsWith('cloud:') ? QINGFENG_API.slice('cloud:'.length) : null

/** In the WeChat cloud the platform says who asks; elsewhere our own token does. */
export const platformKnowsWho = cloudEnv !== null

let cloudReady = false

async function byCloud(action: string, input: unknown): Promise<unknown> {
  if (!cloudReady) {
    await Taro.cloud.init(cloudEnv ? { env: cloudEnv } : {})
    cloudReady = true
  }
  const reply = await Taro.cloud.callFunction({
    name: 'api',
    data: { action, input },
    config: { timeout: TIMEOUT_MS } as never,
  })
  return reply.result
}

async function byHttps(action: string, input: unknown): Promise<unknown> {
  const held = token()
  const reply = await Taro.request({
    url: `${QINGFENG_API}/api/${action}`,
    method: 'POST',
    timeout: TIMEOUT_MS,
    header: { 'content-type': 'application/json', ...(held ? { authorization: `Bearer ${held}` } : {}) },
    data: JSON.stringify(input),
  })
  return reply.data
}

const isReply = (value: unknown): value is { ok: boolean } =>
  typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean'

/** One question, one reply; undefined when no answer of ours came back. */
export async function send<A extends Action>(action: A, input: Input<A>): Promise<Reply<A> | undefined> {
  try {
    const reply = await (platformKnowsWho ? byCloud : byHttps)(action, input)
    // The server has parsed its own output with the contract; only the envelope is looked at again.
    return isReply(reply) ? (reply as Reply<A>) : undefined
  } catch {
    return undefined
  }
}
