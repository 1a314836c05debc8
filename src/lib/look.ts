import { useSyncExternalStore } from 'react'
import Taro from '@tarojs/taro'
import { listeners } from './listeners'
import { keep, kept } from './storage'
import { palettes, type Scale, type Theme } from './tokens'

export interface Look {
  scale: Scale
  theme: Theme
  scaleChoice: Scale | 'system'
  themeChoice: Theme | 'system'
}

const watchers = listeners()
const inWeapp = process.env.TARO_ENV === 'weapp'

// WeChat's font setting is in px around 17; a browser says it by the size of its own default letters, 16.
function systemScale(): Scale {
  const size = inWeapp ? weappFontSize() : browserFontSize() + 1
  if (size >= 22) return 2
  return size >= 19 ? 1 : 0
}

// Taro's types have not caught up with WeChat's own field.
function weappFontSize(): number {
  const info: object = Taro.getAppBaseInfo()
  return 'fontSizeSetting' in info && typeof info.fontSizeSetting === 'number' ? info.fontSizeSetting : 17
}

function browserFontSize(): number {
  const probe = document.createElement('span')
  probe.style.fontSize = 'medium'
  document.body.appendChild(probe)
  const size = Number.parseFloat(getComputedStyle(probe).fontSize)
  probe.remove()
  return Number.isFinite(size) ? size : 16
}

const darkQuery = () =>
  typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined

function systemTheme(): Theme {
  if (inWeapp) return Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
  return darkQuery()?.matches ? 'dark' : 'light'
}

function read(): Look {
  const scaleChoice = kept('scale') ?? 'system'
  const themeChoice = kept('theme') ?? 'system'
  return {
    scaleChoice,
    themeChoice,
    scale: scaleChoice === 'system' ? systemScale() : scaleChoice,
    theme: themeChoice === 'system' ? systemTheme() : themeChoice,
  }
}

let look: Look | undefined

function refresh(): void {
  look = read()
  paintOutside(look.theme)
  watchers.tell()
}

// What lies outside the page's own box: the bounce area in WeChat, the desk around the column in a browser.
function paintOutside(theme: Theme): void {
  const { paper } = palettes[theme]
  if (!inWeapp) {
    document.documentElement.className = `theme-${theme}`
    return
  }
  void Taro.setBackgroundColor({
    backgroundColor: paper,
    backgroundColorTop: paper,
    backgroundColorBottom: paper,
  }).catch(() => undefined)
  void Taro.setNavigationBarColor({
    frontColor: theme === 'dark' ? '#ffffff' : '#000000',
    backgroundColor: paper,
  }).catch(() => undefined)
}

/** Called once at start: follows the system until the person chooses otherwise. */
export function watchSystemLook(): void {
  if (inWeapp) Taro.onThemeChange(refresh)
  else darkQuery()?.addEventListener('change', refresh)
  refresh()
}

/** Paints the frame of a page that has just come to the front. */
export function paintPage(): void {
  paintOutside(currentLook().theme)
}

export function chooseScale(choice: Look['scaleChoice']): void {
  keep('scale', choice)
  refresh()
}

export function chooseTheme(choice: Look['themeChoice']): void {
  keep('theme', choice)
  refresh()
}

export const currentLook = (): Look => (look ??= read())

export const useLook = (): Look => useSyncExternalStore(watchers.listen, currentLook, currentLook)
