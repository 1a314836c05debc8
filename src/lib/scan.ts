import Taro from '@tarojs/taro'

/** The two parts of a sign-in address, `…/s?e=<event>&t=<token>`; undefined for any other text. */
export function readSignIn(address: string): { event: string; token: string } | undefined {
  const [path = '', query = ''] = address.split('#')[0]?.split('?') ?? []
  if (!path.endsWith('/s')) return undefined
  const parts = new Map(query.split('&').map((pair) => pair.split('=') as [string, string | undefined]))
  const event = parts.get('e')
  const token = parts.get('t')
  return event && token ? { event, token } : undefined
}

/** WeChat says so when the scanner is closed; anything else means that it did not open. */
const wasClosed = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && /cancel/.test(String(error.errMsg))

type Scanned = { event: string; token: string } | 'other' | 'cancelled' | 'failed'

/** Opens WeChat's scanner for a code on the hall's screen. Only the camera is used, nothing is kept. */
export async function scanSignIn(): Promise<Scanned> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return readSignIn(result) ?? 'other'
  } catch (error) {
    return wasClosed(error) ? 'cancelled' : 'failed'
  }
}
