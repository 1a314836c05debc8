import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { dependencies } from '../package.json'
import { SERIF } from '../cloud/certificate/font'

const root = resolve(__dirname, '..')

/** Seven fields: second minute hour day month weekday year. Every five minutes. */
const EVERY_FIVE_MINUTES = '0 */5 * * * * *'

const configs = {
  api: { permissions: { openapi: [] } },
  tick: {
    permissions: { openapi: [] },
    triggers: [{ name: 'tick', type: 'timer', config: EVERY_FIVE_MINUTES }],
  },
}

/** CloudBase's rule for functions: nobody but the platform's timer may invoke the tick. */
const rules = { '*': { invoke: false }, api: { invoke: true }, tick: { invoke: false } }

// PostgreSQL only: the embedded engine has no durable disk there, and the platform's SDK is not needed.
const UNWANTED = /@electric-sql|wx-server-sdk|@cloudbase|@tarojs/

const { pdfkit, fontkit, '@libpdf/core': libpdf } = dependencies

/**
 * Installed beside the function by the platform, and loaded at its first certificate: pdfkit cannot be bundled, it
 * imports its fonts' data as a package of its own (foliojs/pdfkit#1801); LibPDF would make every cold start longer.
 */
const beside = { pdfkit, fontkit, '@libpdf/core': libpdf }

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

async function bundle(name: keyof typeof configs, out: string) {
  const dir = join(out, name)
  const { metafile } = await build({
    entryPoints: [join(root, `cloud/entry/${name}.ts`)],
    outfile: join(dir, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['pg-native', ...Object.keys(beside)],
    legalComments: 'eof',
    metafile: true,
    logLevel: 'warning',
  })
  const unwanted = Object.keys(metafile.inputs).filter((input) => UNWANTED.test(input))
  if (unwanted.length > 0) throw new Error(`${name} must not contain ${unwanted.slice(0, 3).join(', ')}`)
  cpSync(join(root, 'cloud/db/migrations'), join(dir, 'migrations'), { recursive: true })
  writeFileSync(
    join(dir, 'package.json'),
    json({
      name: `qingfeng-${name}`,
      private: true,
      type: 'commonjs',
      main: 'index.js',
      dependencies: name === 'api' ? beside : {},
    }),
  )
  if (name === 'api') cpSync(SERIF.file(), join(dir, SERIF.name))
  writeFileSync(join(dir, 'config.json'), json(configs[name]))
  return statSync(join(dir, 'index.js')).size
}

/**
 * Builds the two cloud functions, each one file beside its migrations, package.json and config.json; the platform
 * installs what package.json names.
 * @param out the folder; emptied first
 */
export async function buildCloud(out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  for (const name of ['api', 'tick'] as const)
    console.log(`${name}: ${Math.round((await bundle(name, out)) / 1024)} KB`)
  writeFileSync(join(out, 'rules.json'), json(rules))
}

void buildCloud(resolve(process.argv[2] ?? join(root, 'dist/cloud')))
