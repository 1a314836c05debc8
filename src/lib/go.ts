import Taro, { useRouter } from '@tarojs/taro'
import { isTab, pathOf, tabs, type Query, type Route } from '../routes'
import { whenHere } from './pageFile'
import { toast } from './toast'

type Arguments<R extends Route> = R extends keyof Query
  ? Partial<Query[R]> extends Query[R]
    ? [query?: Query[R]]
    : [query: Query[R]]
  : []

// WeChat keeps at most ten pages; the tenth is replaced instead of refused.
const DEEPEST = 10

function address(route: Route, query: object | undefined): string {
  const parts = Object.entries(query ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return parts.length > 0 ? `${pathOf(route)}?${parts.join('&')}` : pathOf(route)
}

// WeChat fetches a domain's package when its first page is opened, and that may fail.
const notOpened = () => toast('这一页没有打开，请看看网络，再点一次')

const toTab = (url: string) => whenHere(url, () => void Taro.switchTab({ url }).catch(notOpened))
const inPlace = (url: string) => whenHere(url, () => void Taro.redirectTo({ url }).catch(notOpened))
const onTop = (url: string) => whenHere(url, () => void Taro.navigateTo({ url }).catch(notOpened))

/** Opens a page. Tabs are switched to and take no query. */
export function go<R extends Route>(route: R, ...[query]: Arguments<R>): void {
  if (isTab(route)) toTab(pathOf(route))
  else if (Taro.getCurrentPages().length >= DEEPEST) inPlace(address(route, query))
  else onTop(address(route, query))
}

/** Takes the place of the page that is open now. */
export function replace<R extends Route>(route: R, ...[query]: Arguments<R>): void {
  if (isTab(route)) toTab(pathOf(route))
  else inPlace(address(route, query))
}

/** One page back; home when this page was opened from outside. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else toTab(tabs.home)
}

/** The address of a page for a share card. */
export function shareAddress<R extends Route>(route: R, ...[query]: Arguments<R>): string {
  return address(route, query)
}

/** What this page was opened with. A stranger may write the address, so every part may be missing. */
export function useQuery<R extends keyof Query>(_route: R): { [K in keyof Query[R]]?: string } {
  const { params } = useRouter()
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, decode(value)])) as {
    [K in keyof Query[R]]?: string
  }
}

// WeChat hands the query over still encoded, the browser's router decoded.
function decode(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
