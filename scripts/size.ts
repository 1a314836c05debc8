import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { report, type Measure } from './report'

/**
 * The size gate: `npm run size`. Measures dist/weapp as WeChat counts it (every file that is uploaded, KB of
 * 1,024 bytes; the platform's own limit is 2 MB a package) and looks for what must never travel to a phone.
 */
const ROOT = process.env.QINGFENG_OUT || 'dist/weapp'
const MAIN_KB = 600
const SUBPACKAGE_KB = 400
const ALL_KB = 3072

// Class names that only NutUI's whole stylesheet has all of, and words that only zod's own code has.
const NUTUI_MARKS = ['.nut-address', '.nut-barrage', '.nut-cascader', '.nut-signature']
const ZOD_MARKS = ['ZodError', 'invalid_union', 'unrecognized_keys']

interface AppJson {
  subPackages?: { root: string }[]
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

// DevTools leaves these out of an upload.
const travels = (file: string) =>
  !/(\.map|\.LICENSE\.txt|project\.config\.json|project\.private\.config\.json)$/.test(file)
const bytes = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0)
const kb = (size: number) => Math.round((size / 1024) * 10) / 10

const atMost = (name: string, size: number, goal: number): Measure => ({
  name,
  value: kb(size),
  unit: 'KB',
  goal: `<= ${goal} KB`,
  pass: size <= goal * 1024,
})

function absent(name: string, files: readonly string[], marks: readonly string[], all: boolean): Measure {
  const guilty = files.filter((file) => {
    const text = readFileSync(file, 'utf8')
    return all ? marks.every((mark) => text.includes(mark)) : marks.some((mark) => text.includes(mark))
  })
  if (guilty.length > 0) console.error(`${name}: ${guilty.join(', ')}`)
  return { name, value: guilty.length, unit: 'files', goal: '0 files', pass: guilty.length === 0 }
}

function main(): void {
  if (!existsSync(path.join(ROOT, 'app.json')))
    throw new Error(`${ROOT} is missing: npm run build:weapp first`)
  const app = JSON.parse(readFileSync(path.join(ROOT, 'app.json'), 'utf8')) as AppJson
  const files = filesUnder(ROOT).filter(travels)
  const roots = (app.subPackages ?? []).map((one) => one.root.replace(/\/$/, ''))
  const of = (root: string) => files.filter((file) => file.startsWith(path.join(ROOT, root) + path.sep))
  const inPackages = new Set(roots.flatMap(of))

  const measures = [
    atMost('main package', bytes(files.filter((file) => !inPackages.has(file))), MAIN_KB),
    ...roots.map((root) => atMost(`subpackage ${root}`, bytes(of(root)), SUBPACKAGE_KB)),
    atMost('all packages', bytes(files), ALL_KB),
    absent(
      'NutUI whole css',
      files.filter((file) => file.endsWith('.wxss')),
      NUTUI_MARKS,
      true,
    ),
    absent(
      'zod in the client',
      files.filter((file) => file.endsWith('.js')),
      ZOD_MARKS,
      false,
    ),
  ]
  if (!report('size', measures)) process.exitCode = 1
}

main()
