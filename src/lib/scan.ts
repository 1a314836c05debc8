import Taro from '@tarojs/taro'

/** What stands in an address of ours, `…/s?name=value&…`; nothing for any other text. */
function partsOf(address: string): ReadonlyMap<string, string | undefined> {
  const [path = '', query = ''] = address.split('#')[0]?.split('?') ?? []
  if (!path.endsWith('/s')) return new Map()
  return new Map(query.split('&').map((pair) => pair.split('=') as [string, string | undefined]))
}

/** The two parts of a sign-in address, `…/s?e=<event>&t=<token>`; undefined for any other text. */
export function readSignIn(address: string): { event: string; token: string } | undefined {
  const parts = partsOf(address)
  const event = parts.get('e')
  const token = parts.get('t')
  return event && token ? { event, token } : undefined
}

const part = (name: string) => (address: string) => partsOf(address).get(name)

/** The serial of a certificate's address, `…/s?v=<serial>`; undefined for any other text. */
export const readSerial = part('v')

/** The code of a binding slip's address, `…/s?c=<code>`; undefined for any other text. */
export const readCode = part('c')

/** The token of a family invite's address, `…/s?f=<token>`; undefined for any other text. */
export const readInvite = part('f')

/** WeChat says so when the scanner is closed; anything else means that it did not open. */
const wasClosed = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && /cancel/.test(String(error.errMsg))

type Scanned<T> = T | 'other' | 'cancelled' | 'failed'

async function scan<T>(read: (address: string) => T | undefined): Promise<Scanned<T>> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return read(result) ?? 'other'
  } catch (error) {
    return wasClosed(error) ? 'cancelled' : 'failed'
  }
}

/** Opens WeChat's scanner for a code on the hall's screen. Only the camera is used, nothing is kept. */
export const scanSignIn = (): Promise<Scanned<{ event: string; token: string }>> => scan(readSignIn)

/** The same for the code of a certificate. */
export const scanSerial = (): Promise<Scanned<{ serial: string }>> =>
  scan((address) => {
    const serial = readSerial(address)
    return serial ? { serial } : undefined
  })
