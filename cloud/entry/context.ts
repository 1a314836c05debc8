/** What CloudBase hands an event function besides the event. `environment` is a JSON text, this request's own. */
export type CloudContext = { environment?: string; callbackWaitsForEmptyEventLoop?: boolean }

type Environment = { WX_OPENID?: unknown; WX_CLIENTIP?: unknown }

// process.env is shared between requests and the event is written by the caller: neither says who is asking.
function environmentOf(context: CloudContext): Environment {
  try {
    const parsed: unknown = JSON.parse(context.environment ?? '{}')
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/** Who WeChat says is calling, and from where. */
export function callerOf(context: CloudContext): { openid: string | null; address: string } {
  const { WX_OPENID, WX_CLIENTIP } = environmentOf(context)
  return { openid: text(WX_OPENID), address: text(WX_CLIENTIP) ?? 'unknown' }
}
