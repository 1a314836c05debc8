import './register'
import { palettes, scales, tokenNames } from '../src/lib/tokens'
import { shapes } from '../src/components/picture/shapes'

// Prettier turns `44PX` into `44px`, which Taro would then turn into rpx: t() and u() keep real pixels.
const functions = `
@function t($n) { @return calc(#{$n}#{"PX"} * var(--s)); }
@function u($n) { @return #{$n}#{"PX"}; }
@mixin motion { @media (prefers-reduced-motion: no-preference) { @content; } }
`

function paletteVariables(theme: keyof typeof palettes): string {
  return tokenNames.map((name) => `--${name}: ${palettes[theme][name]};`).join(' ')
}

function tokenMixin(): string {
  const themes = (['light', 'dark'] as const).map((theme) => `.theme-${theme} { ${paletteVariables(theme)} }`)
  const sizes = scales.map(
    (scale, index) => `.scale-${index} { --s: ${scale.factor}; --touch: ${scale.touch}#{"PX"}; }`,
  )
  const start = `page, :root { ${paletteVariables('light')} --s: 1; --touch: 44#{"PX"}; }`
  // Before the program has read the person's choice, the system's darkness spares a white flash.
  const night = `@media (prefers-color-scheme: dark) { page, :root { ${paletteVariables('dark')} } }`
  return `@mixin tokens { ${[start, night, ...themes, ...sizes].join(' ')} }`
}

function dataUri(svg: string): string {
  const encoded = encodeURIComponent(svg)
    .replace(/%20/g, ' ')
    .replace(/'/g, '%27')
    .replace(/%3D/g, '=')
    .replace(/%3A/g, ':')
    .replace(/%2F/g, '/')
  return `data:image/svg+xml,${encoded}`
}

function pictureMixin(): string {
  const rules = Object.entries(shapes).map(
    ([name, svg]) => `.pic-${name} { -webkit-mask-image: url("${dataUri(svg)}"); }`,
  )
  return `@mixin pictures { ${rules.join(' ')} }`
}

/** SCSS that stands before every style file: real-pixel functions, the `tokens` and `pictures` mixins. */
export function sharedScss(): string {
  return [functions, tokenMixin(), pictureMixin()].join('\n')
}
