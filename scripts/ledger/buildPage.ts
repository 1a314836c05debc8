import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { palettes } from '../../src/lib/tokens'

const variables = (palette: Record<string, string>) =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

function style(): string {
  const { light, dark } = palettes
  const css = readFileSync(join(__dirname, 'page.css'), 'utf8')
  return `:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme: dark){:root{${variables(dark)}}}
${css}`
}

function script(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'page.ts')],
    bundle: true,
    write: false,
    minify: true,
    charset: 'ascii',
    platform: 'browser',
    format: 'iife',
    target: 'es2020',
    legalComments: 'inline',
    logLevel: 'error',
  })
  return outputFiles[0]?.text.trim() ?? ''
}

/** The page that checks an export offline: one HTML file that asks no network and runs no script but its own. */
export function buildPage(): string {
  const code = script()
  const own = createHash('sha256').update(code).digest('base64')
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${own}'`
  return readFileSync(join(__dirname, 'page.html'), 'utf8')
    .replace('content="policy"', () => `content="${policy}"`)
    .replace('<style></style>', () => `<style>${style()}</style>`)
    .replace('<script></script>', () => `<script>${code}</script>`)
}
