import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * `npm run weapp:check`: hands every WXML and WXSS of dist/weapp to WeChat's own compilers (wcc and wcsc of
 * `miniprogram-compiler`) and runs what they give back, so that a file that DevTools would refuse fails here.
 */
interface Compiler {
  wxmlToJs: (root: string) => string
  wxssToJs: (root: string) => string
}

const root = path.resolve(process.env.QINGFENG_OUT || 'dist/weapp')

const named = (ending: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending))

function compileTemplates({ wxmlToJs }: Compiler): string[] {
  const files = named('.wxml')
  const find = new Function('global', 'window', `${wxmlToJs(root)}; return $gwx`)({}, {}) as (
    file: string,
  ) => unknown
  for (const file of files) {
    if (typeof find(file) !== 'function') throw new Error(`${file}: the compiler gave no template`)
  }
  return files
}

function compileStyles({ wxssToJs }: Compiler): string[] {
  const files = named('.wxss')
  const code = wxssToJs(root)
  for (const file of files) {
    if (!code.includes(file.split(path.sep).join('/'))) throw new Error(`${file}: the compiler left it out`)
  }
  return files
}

function main(): void {
  if (!existsSync(path.join(root, 'app.json')))
    throw new Error(`${root} is missing: npm run build:weapp first`)
  const compiler = createRequire(__filename)('miniprogram-compiler') as Compiler
  const templates = compileTemplates(compiler)
  const styles = compileStyles(compiler)
  console.log(`${templates.length} WXML and ${styles.length} WXSS files compile`)
}

main()
