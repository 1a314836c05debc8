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

/** Opens WeChat's scanner for a code on the hall's screen. Only the camera is used, nothing is kept. */
export async function scanSignIn(): Promise<{ event: string; token: string } | 'other' | 'cancelled'> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return readSignIn(result) ?? 'other'
  } catch {
    // Closing the scanner is the person's choice, and says nothing.
    return 'cancelled'
  }
}
