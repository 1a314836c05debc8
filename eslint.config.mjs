import { existsSync } from 'node:fs'
import js from '@eslint/js'
import importPlugin from 'eslint-plugin-import'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

// The house: imports point down and never sideways. Zones come from this list, not by hand.
const domains = [
  'people',
  'content',
  'programme',
  'study',
  'pledge',
  'family',
  'quiz',
  'event',
  'place',
  'report',
]
const others = (domain) => domains.filter((d) => d !== domain)

const zones = [
  {
    target: './contract',
    from: ['./cloud', './src', './scripts', './content'],
    message: 'contract imports nothing of ours',
  },
  { target: './cloud', from: ['./src'], message: 'the cloud function knows no screen' },
  {
    target: './src',
    from: ['./cloud', './scripts', './content'],
    message: 'the mini-program knows no table',
  },
  {
    target: './src/components',
    from: ['./src/features', './src/pages', ...domains.map((d) => `./src/${d}`)],
  },
  {
    target: './src/lib',
    from: ['./src/components', './src/features', './src/pages', ...domains.map((d) => `./src/${d}`)],
  },
  { target: './src/features', from: ['./src/pages', ...domains.map((d) => `./src/${d}`)] },
  ...domains.flatMap((d) => [
    {
      target: `./cloud/${d}`,
      from: [
        ...others(d).map((o) => `./cloud/${o}`),
        './cloud/serve.ts',
        './cloud/verbs.ts',
        './cloud/entry',
        './cloud/host',
      ],
      message: 'a domain uses contract, db and files, never another domain',
    },
    {
      target: `./src/${d}`,
      from: [...others(d).map((o) => `./src/${o}`), './src/pages'],
      message: 'a page shares through features or components',
    },
  ]),
]
  .map((zone) => ({ ...zone, from: zone.from.filter((path) => existsSync(path)) }))
  .filter((zone) => zone.from.length > 0)

export default ts.config(
  { ignores: ['node_modules', 'dist', 'data', 'reports', 'cloud/db/migrations', 'docs'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { import: importPlugin, 'react-hooks': hooks },
    settings: { 'import/resolver': { typescript: true } },
    rules: {
      ...hooks.configs.recommended.rules,
      'import/no-restricted-paths': ['error', { zones }],
      'import/no-cycle': ['error', { maxDepth: 3 }],
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'zod', message: 'no zod in the client' }],
          patterns: [
            {
              group: ['**/contract/*', '!**/contract/limits', '!**/contract/mark', '!**/contract/numeral'],
              allowTypeImports: true,
              message: 'values only from contract/limits, contract/mark and contract/numeral',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['cloud/**/*.ts'],
    ignores: ['cloud/host/**', 'cloud/entry/**', 'cloud/db/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'time is ctx.now' },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'time is ctx.now',
        },
      ],
    },
  },
  // A describe block or a story of the e2e is one function however many tests it holds.
  { files: ['__tests__/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: { module: 'writable', require: 'readonly', process: 'readonly', console: 'readonly' },
    },
  },
)
