import { serve } from '../serve'
import { connected } from './connect'
import { callerOf, type CloudContext } from './context'
import { answerHttp, isHttp, type HttpEvent } from './http'

type CallEvent = { action?: unknown; input?: unknown }

/** The event function: wx.cloud.callFunction({ action, input }), and HTTP access for H5 and links. */
export async function main(event: CallEvent | HttpEvent, context: CloudContext) {
  context.callbackWaitsForEmptyEventLoop = false
  const app = await connected()
  const now = new Date()
  const { openid, address } = callerOf(context)
  // A phone can shape its call like HTTP access; its headers then say nothing.
  if (isHttp(event)) return answerHttp(app, event, now, openid ? address : null)
  const identity = openid ? ({ kind: 'openid', openid } as const) : ({ kind: 'none' } as const)
  return serve(app, { action: String(event.action), input: event.input, identity, address, now })
}
