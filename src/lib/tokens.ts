/** The one table of colours; the build turns it into CSS variables, native bars read it here. */
export const palettes = {
  light: {
    paper: '#F7F5EF',
    surface: '#FFFFFF',
    ink: '#1F2A2E',
    soft: '#56646A',
    lotus: '#1F6F5C',
    'on-lotus': '#FFFFFF',
    wash: '#E4F0EC',
    seal: '#B3352B',
    'on-seal': '#FFFFFF',
    gold: '#A8782B',
    line: '#E3E0D6',
    edge: '#858B84',
  },
  dark: {
    paper: '#14181A',
    surface: '#1D2326',
    ink: '#E8ECEA',
    soft: '#A3AFAF',
    lotus: '#4FB39A',
    'on-lotus': '#0D1513',
    wash: '#20342F',
    seal: '#E0685C',
    'on-seal': '#160B0A',
    gold: '#D3A85C',
    line: '#2B3336',
    edge: '#6B7776',
  },
} as const

export type Theme = keyof typeof palettes
export type Token = keyof (typeof palettes)['light']
export const tokenNames = Object.keys(palettes.light) as Token[]

/** 标准, 大字, 关怀模式. `touch` is the least height of a control in real pixels. */
export const scales = [
  { name: '标准', factor: 1, touch: 44 },
  { name: '大字', factor: 1.2, touch: 52 },
  { name: '关怀模式', factor: 1.4, touch: 60 },
] as const

export type Scale = 0 | 1 | 2
