import { useLook } from '../../lib/look'
import { scales } from '../../lib/tokens'

/** 字号标准 · 跟随系统. */
export function useLookText(): string {
  const { scale, themeChoice } = useLook()
  const theme = { system: '深浅跟随系统', light: '浅色', dark: '深色' }[themeChoice]
  const size = scales[scale].name
  return `${size === '关怀模式' ? size : `${size}字号`.replace('大字字号', '大字')} · ${theme}`
}
