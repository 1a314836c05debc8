/**
 * The only place where a path is written. A tab page lives in the main package; every other path makes
 * its domain a subpackage. app.config.ts is built from this table, so a page is registered by one line here.
 */
export const tabs = {
  home: '/pages/home/index',
  learn: '/pages/learn/index',
  me: '/pages/me/index',
} as const

export const pages = {} as const

export type Tab = keyof typeof tabs
export type Route = Tab | keyof typeof pages

/** What a page is opened with. A page that is not named here takes nothing. */
export interface Query {
  home: { scene?: string }
}

const table: Record<Route, string> = { ...tabs, ...pages }

export const pathOf = (route: Route): string => table[route]

export const isTab = (route: Route): route is Tab => route in tabs
